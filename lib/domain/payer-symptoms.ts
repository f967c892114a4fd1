import { isMissing, type Answers } from "./cramp-pattern/answers";
import { MIN_HEAVY_OR_ACHY, SWOLLEN } from "./cramp-pattern/vein-findings";
import type { PayerSymptom } from "./payer-rules";
import type { Leg } from "./reflux";

type SymptomReading = "yes" | "no" | "not_known";

/** Of 10, for a leg feeling of the last 7 days to count; the same number that the pattern uses, a clinic proposal. */
export const MIN_FEELING = MIN_HEAVY_OR_ACHY;

/** Asked of the person, not of each leg. */
export const ASKED_WITHOUT_SIDE: readonly PayerSymptom[] = ["aching", "heaviness", "throbbing", "itching", "ulcer", "bleeding"];

/** What the patient's answers say of one symptom of one leg. A missing answer is not known, never "no". */
export function symptomOfLeg(symptom: PayerSymptom, leg: Leg, answers: Answers): SymptomReading {
  return READINGS[symptom](answers, leg);
}

const READINGS: Record<PayerSymptom, (answers: Answers, leg: Leg) => SymptomReading> = {
  cramps: crampsOfLeg,
  aching: ({ legSymptoms }) => feeling(legSymptoms?.achy),
  heaviness: ({ legSymptoms }) => feeling(legSymptoms?.heavy),
  throbbing: ({ legSymptoms }) => feeling(legSymptoms?.throbbing),
  itching: ({ legSymptoms }) => feeling(legSymptoms?.itchy),
  swelling: ({ eveningSwelling }, leg) => answered(eveningSwelling?.[leg], SWOLLEN),
  skin_change: ({ skinChange }, leg) => answered(skinChange?.[leg], ["yes"]),
  ulcer: ({ legSore }) => answered(legSore, ["open", "healed"]),
  bleeding: ({ veinBleeding }) => answered(veinBleeding, ["stopped", "not_stopped"]),
};

function crampsOfLeg({ hasCramps, cramps14d, crampLeg }: Answers, leg: Leg): SymptomReading {
  if (hasCramps === "no") return "no";
  const hasSome = hasCramps === "yes" || (!isMissing(cramps14d) && cramps14d > 0);
  if (!hasSome || isMissing(crampLeg)) return "not_known";
  return crampLeg === leg || crampLeg.startsWith("both") ? "yes" : "no";
}

function feeling(outOfTen: number | null | undefined): SymptomReading {
  if (isMissing(outOfTen)) return "not_known";
  return outOfTen >= MIN_FEELING ? "yes" : "no";
}

function answered<Value extends string>(answer: Value | null | undefined, meaningYes: readonly Value[]): SymptomReading {
  if (isMissing(answer)) return "not_known";
  return meaningYes.includes(answer) ? "yes" : "no";
}
