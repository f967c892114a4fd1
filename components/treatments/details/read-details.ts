import { measuredOf, NO_DETAILS } from "@/lib/domain/procedure-details";
import type { Anaesthesia, Modality, ProcedureDetails } from "@/lib/domain/treatment";

/** What the fields of this procedure say; an empty one is null, and what is no number stays none, for the server to refuse. */
export function readDetails(fields: FormData, modality: Modality): ProcedureDetails {
  const anaesthesia = textOf(fields, "anaesthesia");
  const measured = measuredOf(modality).map((detail) => [detail, readNumber(textOf(fields, detail))]);
  return { ...NO_DETAILS, ...Object.fromEntries(measured), anaesthesia: anaesthesia === "" ? null : (anaesthesia as Anaesthesia) };
}

export function readNumber(typed: string): number | null {
  const text = typed.trim();
  return text === "" ? null : Number(text.replace(",", "."));
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
