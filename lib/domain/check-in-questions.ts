import type { CheckInPoint } from "./check-in";
import type { Question } from "./cramp-pattern/answers";
import { CHECK_IN_SAFETY_QUESTIONS } from "./cramp-pattern/check-in-flags";

/** The answers to questions that only a check-in asks (intake contract, section 8). */
export const CHECK_IN_CHOICES = {
  pgic: ["very_much_better", "much_better", "a_little_better", "no_change", "a_little_worse", "much_worse", "very_much_worse", "not_sure"],
  firstBetter: ["same_day", "within_1_week", "1_to_4_weeks", "1_to_3_months", "later", "not_better", "not_sure"],
  newMedicine: ["yes", "no", "not_sure"],
  treatedElsewhere: ["yes", "no", "not_sure"],
} as const;

/** Pain from the procedure at its worst, 0 to 10. */
export const MAX_PROCEDURE_PAIN = 10;

export type CheckInQuestion = Question | keyof typeof CHECK_IN_CHOICES | "procedurePain" | "complications";

const SAFETY = [...CHECK_IN_SAFETY_QUESTIONS, "rednessSigns"] as const satisfies readonly Question[];
const RECALL = ["cramps14d", "nightsWoken14d"] as const satisfies readonly Question[];
const CRAMPS = ["crampLeg", "worstPain", "sorenessAfter", "crampImpact", "sleepQuality", "legSymptoms"] as const satisfies readonly Question[];

/** What a check-in asks, safety first. At 1 week no recall of 2 weeks: it would reach back before the treatment. */
export function checkInQuestions(point: CheckInPoint): { safety: readonly CheckInQuestion[]; cramps: readonly CheckInQuestion[] } {
  const isFirstWeek = point === "1w";
  const isEarly = isFirstWeek || point === "1m";
  return {
    safety: SAFETY,
    cramps: [
      "pgic",
      "firstBetter",
      ...(isFirstWeek ? [] : RECALL),
      ...CRAMPS,
      ...(isFirstWeek ? (["procedurePain"] as const) : []),
      ...(isEarly ? (["complications"] as const) : []),
      "compressionUse",
      "newMedicine",
      "treatedElsewhere",
    ],
  };
}
