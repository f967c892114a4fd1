import { ChartFrame } from "@/components/charts/chart-frame";
import { StepBars } from "@/components/charts/step-bars";
import type { ModalityCounts } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import type { HrefOf } from "./outcome-href";

export function TreatmentsFigure({ treatments, hrefOf }: { treatments: readonly ModalityCounts[]; hrefOf: HrefOf }) {
  const total = treatments.reduce((sum, { procedures }) => sum + procedures, 0);
  const [most] = treatments;
  const finding = most === undefined ? "No treatment is recorded." : `${total === 1 ? "1 treatment" : `${total} treatments`}; most often ${MODALITY_WORDS[most.modality].toLowerCase()} (${most.procedures}).`;
  const heads = ["Treatments", "People", "Legs"];
  return (
    <ChartFrame
      topic="Treatment by kind"
      finding={finding}
      listHref={hrefOf("procedures") ?? undefined}
      note="Every treatment that was done, also of a leg treated before. Kinds are not compared: who gets which is chosen."
      table={{ head: ["Kind", ...heads], rows: treatments.map(({ modality, procedures, people, legs }) => [MODALITY_WORDS[modality], procedures, people, legs]) }}
    >
      <StepBars
        countHead="treatments"
        shareHeads={["people", "legs"]}
        bars={treatments.map(({ modality, procedures, people, legs }) => ({ label: MODALITY_WORDS[modality], count: procedures, href: hrefOf("procedures", { modality }), shares: [String(people), String(legs)] }))}
      />
    </ChartFrame>
  );
}
