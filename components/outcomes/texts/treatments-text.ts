import type { Outcomes } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import { countCell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { counted } from "../outcome-words";

export function treatmentsText({ treatments }: Outcomes, hrefOf: HrefOf): FigureText {
  const total = treatments.reduce((sum, { procedures }) => sum + procedures, 0);
  const [most] = treatments;
  return {
    chart: "treatments",
    topic: "Treatment by kind, treatments done",
    finding: most === undefined ? "No treatment is recorded." : `${counted(total, "treatment", "treatments")}; most often ${MODALITY_WORDS[most.modality].toLowerCase()} (${most.procedures}).`,
    notes: ["Every treatment that was done, also of a leg treated before. Kinds are not compared: who gets which is chosen."],
    list: treatments.length === 0 ? null : hrefOf("procedures"),
    table: {
      head: ["Kind", "Treatments", "People", "Legs"],
      rows: treatments.map(({ modality, procedures, people, legs }) => ({
        name: MODALITY_WORDS[modality],
        cells: [countCell(procedures, [`kind.${modality}`], hrefOf("procedures", { modality })), countCell(people, [`kind.${modality}`]), countCell(legs, [`kind.${modality}`])],
      })),
    },
  };
}
