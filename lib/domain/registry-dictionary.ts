import { POINT_WORDS } from "./check-in";
import { CHECK_IN_CHOICES, MAX_PROCEDURE_PAIN } from "./check-in-questions";
import { AGE_BAND_WORDS } from "./outcomes";
import { MODALITY_GROUPS } from "./registry-groups";
import { MAX_RVCSS } from "./rvcss";
import { ANAESTHESIA_WORDS, COMPLICATION_WORDS, LATE_COMPLICATION_WORDS, MODALITY_WORDS, VEIN_WORDS } from "./treatment";

/** `values`: what may stand in a cell, besides a word for a missing value. */
type DictionaryEntry = { field: string; meaning: string; unit: string; values: string; source: string };

const NONE = "None";
const DATE = "YYYY-MM-DD, moved by the same number of days for all dates of a person";
const RECORD = "Treatment record";
const CHECK_IN = "Check-in, answered by the patient or on the phone";
const REQUEST = "Screening request, or the last check-in before the leg's first treatment";

const codes = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([code, meaning]) => `${code} = ${meaning}`).join("; ");
const list = (values: readonly string[]) => values.join("; ");

/** Every column of the registry file, in its order. */
export const REGISTRY_DICTIONARY = [
  { field: "person", meaning: "Pseudonym: the same person has the same one in every export of this clinic", unit: NONE, values: "16 characters, 0 to 9 and a to f", source: "Made from the record with the clinic's secret" },
  { field: "age_band", meaning: "Age at the first treatment in the file", unit: "years", values: `${codes(AGE_BAND_WORDS)}; or under_60; 60_up`, source: "Patient record" },
  { field: "sex", meaning: "Sex as staff recorded it", unit: NONE, values: "female; male; other", source: "Patient record" },
  { field: "language", meaning: "Language for contact", unit: NONE, values: "First part of a BCP 47 tag, such as en or es", source: "Patient record" },
  { field: "leg", meaning: "Treated leg", unit: NONE, values: "left; right", source: RECORD },
  { field: "treatment_number", meaning: "Place of the session among the days on which that leg was treated, or the person where the leg is not shown; two veins of one session have one number and the same check-ins", unit: "count", values: "From 1", source: RECORD },
  { field: "modality", meaning: "Procedure, or its kind where the procedure is not shown", unit: NONE, values: `${codes(MODALITY_WORDS)}; or ${list(Object.keys(MODALITY_GROUPS))}`, source: RECORD },
  { field: "vein", meaning: "Treated vein", unit: NONE, values: codes(VEIN_WORDS), source: RECORD },
  { field: "treated_on", meaning: "Day of the treatment", unit: "day", values: DATE, source: RECORD },
  { field: "segment_length_cm", meaning: "Length of the treated segment; shown with the exact procedure only, as the seven fields that follow", unit: "cm", values: "1 to 150", source: RECORD },
  { field: "max_diameter_mm", meaning: "Largest diameter of the treated vein", unit: "mm", values: "0.5 to 60", source: RECORD },
  { field: "tip_distance_cm", meaning: "From the tip of catheter or fibre to the junction", unit: "cm", values: "0 to 50", source: RECORD },
  { field: "wavelength_nm", meaning: "Wavelength of the laser", unit: "nm", values: "500 to 3000", source: RECORD },
  { field: "energy_j", meaning: "Energy given in all", unit: "J", values: "1 to 20000", source: RECORD },
  { field: "volume_ml", meaning: "Volume of foam, sclerosant or glue", unit: "ml", values: "0.1 to 500", source: RECORD },
  { field: "concentration_percent", meaning: "Concentration of the sclerosant", unit: "%", values: "0.1 to 10", source: RECORD },
  { field: "anaesthesia", meaning: "Anaesthesia of the procedure", unit: NONE, values: codes(ANAESTHESIA_WORDS), source: RECORD },
  { field: "complications_on_day", meaning: "Complications on the day of the treatment, separated by |", unit: NONE, values: `none; ${codes(COMPLICATION_WORDS)}`, source: RECORD },
  { field: "complications_later", meaning: "Complications found later, each with the days after the treatment and the class of an EHIT, separated by |", unit: "days", values: `none; kind:days, ehit_1 to ehit_4 for the classes of an EHIT; ${codes(LATE_COMPLICATION_WORDS)}. Without the procedure an EHIT reads clot`, source: RECORD },
  { field: "baseline_on", meaning: "Day of the answers before the leg's first treatment", unit: "day", values: DATE, source: REQUEST },
  { field: "baseline_cramps_14d", meaning: "Leg cramps in 14 days, before", unit: "count in 14 days", values: "From 0; not sure", source: REQUEST },
  { field: "baseline_nights_woken_14d", meaning: "Nights woken by cramps in 14 days, before", unit: "nights in 14 days", values: "0 to 14; not sure", source: REQUEST },
  { field: "baseline_worst_pain", meaning: "Worst pain of a cramp, before", unit: "numeric rating scale", values: "0 to 10; not sure", source: REQUEST },
  { field: "rvcss_before", meaning: "Last revised Venous Clinical Severity Score of the leg up to the day of the treatment", unit: "points", values: `0 to ${MAX_RVCSS}`, source: "Examination" },
  { field: "point", meaning: "Which check-in after the treatment", unit: NONE, values: codes(POINT_WORDS), source: "Clinic's windows" },
  { field: "due_on", meaning: "Day the check-in was due", unit: "day", values: DATE, source: "Clinic's windows" },
  { field: "window_starts_on", meaning: "First day on which it was asked", unit: "day", values: DATE, source: "Clinic's windows" },
  { field: "window_ends_on", meaning: "Last day on which it was asked", unit: "day", values: DATE, source: "Clinic's windows" },
  { field: "state", meaning: "What became of the check-in", unit: NONE, values: "answered; not_answered = its window is over; not_over = its window goes on beyond the days of this file; not_asked = ended before its window, by another treatment of the leg or by the end of care", source: CHECK_IN },
  { field: "answered_on", meaning: "Day of the answers; one answer covers both legs", unit: "day", values: DATE, source: CHECK_IN },
  { field: "days_after_treatment", meaning: "Days from the treatment to the answers", unit: "days", values: "From 0", source: CHECK_IN },
  { field: "answered_by", meaning: "Who filled it in", unit: NONE, values: "patient = on their own page; staff = on the phone", source: CHECK_IN },
  { field: "cramps_14d", meaning: "Leg cramps in 14 days; not asked at 1 week", unit: "count in 14 days", values: "From 0; not sure", source: CHECK_IN },
  { field: "nights_woken_14d", meaning: "Nights woken by cramps in 14 days; not asked at 1 week", unit: "nights in 14 days", values: "0 to 14; not sure", source: CHECK_IN },
  { field: "worst_pain", meaning: "Worst pain of a cramp", unit: "numeric rating scale", values: "0 to 10; not sure", source: CHECK_IN },
  { field: "change", meaning: "The person's own word for the change since the treatment", unit: NONE, values: list(CHECK_IN_CHOICES.pgic), source: CHECK_IN },
  { field: "first_better", meaning: "When it first felt better", unit: NONE, values: list(CHECK_IN_CHOICES.firstBetter), source: CHECK_IN },
  { field: "procedure_pain", meaning: "Worst pain of the procedure; asked at 1 week", unit: "numeric rating scale", values: `0 to ${MAX_PROCEDURE_PAIN}`, source: CHECK_IN },
  { field: "patient_complications", meaning: "Complications the person reports, separated by |; asked at 1 week and 1 month", unit: NONE, values: `none; ${codes(COMPLICATION_WORDS)}`, source: CHECK_IN },
  { field: "complete", meaning: "Whether the answers count as answered: a word of change and, from 1 month on, the number of cramps", unit: NONE, values: "yes; no", source: "Worked out from the check-in" },
  { field: "meaningful_relief", meaning: "Much or very much better, or at most half the cramps with no worse pain; worse wins; not known where the answers are not complete, unless worse. A change after treatment, not because of it", unit: NONE, values: "yes; no; not known", source: "Worked out from baseline and check-in" },
  { field: "worse", meaning: "A quarter more cramps than before, or worse by the person's own word", unit: NONE, values: "yes; no; not known", source: "Worked out from baseline and check-in" },
  { field: "rvcss_at_point", meaning: "Last revised Venous Clinical Severity Score of the leg within the window", unit: "points", values: `0 to ${MAX_RVCSS}`, source: "Examination" },
] as const satisfies readonly DictionaryEntry[];

export type RegistryField = (typeof REGISTRY_DICTIONARY)[number]["field"];
export type RegistryRow = Record<RegistryField, string>;

/** Why a cell holds no value. */
export const MISSING_VALUES = [
  ["not shown", "left away so that nobody stands out"],
  ["not recorded", "staff wrote nothing"],
  ["not answered", "asked, without an answer"],
  ["not asked", "this check-in does not ask it, or was not asked"],
  ["not yet", "lies beyond the days of this file"],
] as const;
