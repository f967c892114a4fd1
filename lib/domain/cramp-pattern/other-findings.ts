import { type Answers, type Choice, chosen, isMissing, lastTenCounts } from "./answers";
import { isClaudicationLikely } from "./claudication";
import { crampTiming } from "./timing";

export const OTHER_FINDING_IDS = ["O1", "O2", "O3", "O4", "O5", "O6", "O7"] as const;
export type OtherFindingId = (typeof OTHER_FINDING_IDS)[number];

// Clinic proposal, no published threshold; of the last ten cramps.
const MIN_CRAMPS_WHILE_WALKING = 4;

// Cramp treatment started more often in the year after these (S8), or strongly associated with cramps (S2).
export const CRAMP_MEDICINES: readonly Choice<"medicines">[] = [
  "laba_inhaler",
  "potassium_sparing",
  "thiazide",
  "iv_iron",
  "estrogen",
  "raloxifene",
  "teriparatide",
  "naproxen",
];

// Conditions in which cramps are common (S2, S21).
export const CRAMP_CONDITIONS: readonly Choice<"conditions">[] = [
  "dialysis_or_kidney_failure",
  "cirrhosis",
  "low_minerals",
  "vomiting_or_diarrhea",
  "nerve_or_muscle_disease",
  "thyroid",
  "diabetic_nerve_damage",
  "spinal_stenosis",
];

/** Each answer that points to another cause. Sources: S2, S8, S21, S22 (all five restless-legs criteria), S26. */
export const OTHER_RULES: Readonly<Record<OtherFindingId, (answers: Answers) => boolean>> = {
  O1: isMostlyWhileWalking,
  O2: isClaudicationLikely,
  O3: (answers) => crampTiming(answers) === "DAY",
  O4: ({ legUrge, legUrgeAtRest, legUrgeEasedByMoving, legUrgeAtNight }) =>
    legUrge === "yes" && legUrgeAtRest === "yes" && legUrgeEasedByMoving === "yes" && legUrgeAtNight === "yes",
  O5: ({ painFromBack, walkingPain, walkingPainEasesSitting }) =>
    painFromBack === "yes" || (walkingPain === "yes" && walkingPainEasesSitting === "yes"),
  O6: ({ medicines, clotRisks }) =>
    chosen(medicines).some((medicine) => CRAMP_MEDICINES.includes(medicine)) ||
    chosen(clotRisks).includes("estrogen"),
  O7: ({ conditions, clotRisks }) =>
    chosen(conditions).some((condition) => CRAMP_CONDITIONS.includes(condition)) ||
    chosen(clotRisks).includes("pregnant"),
};

/** Whether a medicine or a condition known to bring cramps was named (S2, S8, S21). */
export function hasKnownCause(answers: Answers): boolean {
  return OTHER_RULES.O6(answers) || OTHER_RULES.O7(answers);
}

/** Whether an answer points strongly to another cause: walking, restless legs or the back (S22, S26). */
export function hasStrongOtherCause(answers: Answers): boolean {
  return OTHER_RULES.O1(answers) || OTHER_RULES.O2(answers) || OTHER_RULES.O4(answers) || OTHER_RULES.O5(answers);
}

function isMostlyWhileWalking(answers: Answers): boolean {
  const counts = lastTenCounts(answers);
  if (counts === null) return !isMissing(answers.usualCrampTime) && answers.usualCrampTime === "walking";
  return counts.walking >= MIN_CRAMPS_WHILE_WALKING;
}
