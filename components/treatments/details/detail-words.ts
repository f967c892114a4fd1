import { energyPerCm, hasAnaesthesia, MEASURED_FIELDS, measuredOf, type MeasuredDetail } from "@/lib/domain/procedure-details";
import { ANAESTHESIA_WORDS, type Modality, type ProcedureDetails } from "@/lib/domain/treatment";
import { NOT_RECORDED } from "@/lib/format/missing";
import { numberWithUnit } from "@/lib/format/units";

type DetailLine = { label: string; value: string; isMissing: boolean };

/** Every detail that belongs to the procedure, missing ones too. */
export function detailLines(modality: Modality, details: ProcedureDetails): DetailLine[] {
  const measured = measuredOf(modality).map((detail) => lineOf(detail, details));
  if (!hasAnaesthesia(modality)) return measured;
  return [...measured, line("Anaesthesia", details.anaesthesia === null ? null : ANAESTHESIA_WORDS[details.anaesthesia])];
}

function lineOf(detail: MeasuredDetail, details: ProcedureDetails): DetailLine {
  const { label, unit } = MEASURED_FIELDS[detail];
  const value = details[detail];
  if (value === null) return line(label, null);
  const perCm = detail === "energyJ" ? energyPerCm(details) : null;
  return line(label, `${numberWithUnit(value, unit)}${perCm === null ? "" : ` (${perCmWords(perCm)})`}`);
}

export function perCmWords(perCm: number): string {
  return numberWithUnit(perCm, "J/cm", perCm < 10 ? 1 : 0);
}

function line(label: string, value: string | null): DetailLine {
  return { label, value: value ?? NOT_RECORDED.toLowerCase(), isMissing: value === null };
}
