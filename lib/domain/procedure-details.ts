import type { Modality, ProcedureDetails } from "./treatment";

export type MeasuredDetail = Exclude<keyof ProcedureDetails, "anaesthesia">;

/** One number of a procedure: its words, its unit, and the range beyond which it is a slip of the hand. */
type MeasuredField = { label: string; unit: string; min: number; max: number; decimals: 0 | 1 | 2; of: readonly Modality[] };

/** What is asked of which procedure; every one may stay empty. The fields are those of clinical source 5.1, the ranges a clinic proposal. */
export const MEASURED_FIELDS: Record<MeasuredDetail, MeasuredField> = {
  segmentLengthCm: { label: "Treated length", unit: "cm", min: 1, max: 150, decimals: 0, of: ["rfa", "evla", "cac", "moca", "microfoam", "ugfs", "ligation_stripping"] },
  maxDiameterMm: { label: "Largest diameter", unit: "mm", min: 0.5, max: 60, decimals: 1, of: ["rfa", "evla", "cac", "moca", "microfoam", "ugfs", "ligation_stripping", "perforator_ablation"] },
  tipDistanceCm: { label: "Tip to junction", unit: "cm", min: 0, max: 50, decimals: 1, of: ["rfa", "evla", "cac", "moca", "perforator_ablation"] },
  wavelengthNm: { label: "Wavelength", unit: "nm", min: 500, max: 3000, decimals: 0, of: ["evla"] },
  energyJ: { label: "Energy", unit: "J", min: 1, max: 20000, decimals: 0, of: ["rfa", "evla", "perforator_ablation"] },
  volumeMl: { label: "Volume", unit: "ml", min: 0.1, max: 500, decimals: 1, of: ["cac", "moca", "microfoam", "ugfs", "sclerotherapy"] },
  concentrationPercent: { label: "Concentration", unit: "%", min: 0.1, max: 10, decimals: 2, of: ["moca", "microfoam", "ugfs", "sclerotherapy"] },
};
export const MEASURED_DETAILS = Object.keys(MEASURED_FIELDS) as MeasuredDetail[];

const ANAESTHESIA_OF: readonly Modality[] = ["rfa", "evla", "cac", "moca", "microfoam", "ugfs", "phlebectomy", "ligation_stripping", "perforator_ablation"];

export const NO_DETAILS: ProcedureDetails = {
  segmentLengthCm: null, maxDiameterMm: null, tipDistanceCm: null, wavelengthNm: null, energyJ: null, volumeMl: null, concentrationPercent: null, anaesthesia: null,
};

/** The numbers that belong to a procedure, in the order they are asked. */
export function measuredOf(modality: Modality): MeasuredDetail[] {
  return MEASURED_DETAILS.filter((detail) => MEASURED_FIELDS[detail].of.includes(modality));
}

export function hasAnaesthesia(modality: Modality): boolean {
  return ANAESTHESIA_OF.includes(modality);
}

/** Why this number cannot stand for this detail, or null. */
export function measuredRefusal(detail: MeasuredDetail, value: number): string | null {
  const { min, max, unit, decimals } = MEASURED_FIELDS[detail];
  if (!(value >= min && value <= max)) return `Write ${min} to ${max} ${unit}, or leave it empty.`;
  if (Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6) return null;
  return decimals === 0 ? "Write a whole number." : `Use at most ${decimals} ${decimals === 1 ? "decimal" : "decimals"}.`;
}

/** The details that were given although they do not belong to the procedure. */
export function detailsNotOf(modality: Modality, details: ProcedureDetails): (keyof ProcedureDetails)[] {
  const strange = MEASURED_DETAILS.filter((detail) => details[detail] !== null && !MEASURED_FIELDS[detail].of.includes(modality));
  return details.anaesthesia !== null && !hasAnaesthesia(modality) ? [...strange, "anaesthesia"] : strange;
}

/** Energy for each centimetre of treated vein, J/cm; null while one of the two is missing. */
export function energyPerCm({ energyJ, segmentLengthCm }: Pick<ProcedureDetails, "energyJ" | "segmentLengthCm">): number | null {
  return energyJ === null || segmentLengthCm === null || segmentLengthCm <= 0 ? null : energyJ / segmentLengthCm;
}
