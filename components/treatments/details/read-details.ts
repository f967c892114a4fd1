import { measuredOf, measuredRefusal, NO_DETAILS, type MeasuredDetail } from "@/lib/domain/procedure-details";
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

/** The number, where it could stand: nothing is worked out from one that will be refused. */
export function readAccepted(detail: MeasuredDetail, typed = ""): number | null {
  const value = readNumber(typed);
  return value === null || measuredRefusal(detail, value) !== null ? null : value;
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
