import { type Answers, type Choice, chosen, isMissing, type Question } from "./answers";
import { isClaudicationLikely } from "./claudication";
import { FLAG_LEVELS, type FlagId } from "./flag-levels";
import { isClotPossible, isConstantPainToCall, isLimbThreatened, isLimbToCheckToday } from "./limb-flags";
import { hasKnownCause } from "./other-findings";

type FlagRule = (answers: Answers) => boolean;

/** Missing answers to these need a safety call the same day. */
export const SAFETY_QUESTIONS_SAME_DAY = [
  "emergencySymptoms",
  "limbSymptoms",
  "spineSymptoms",
  "veinBleeding",
] as const satisfies readonly Question[];

/** Missing answers to these need a safety call soon. */
export const SAFETY_QUESTIONS_SOON = [
  "spreadingRedness",
  "darkUrine",
  "newSwelling",
  "constantCalfPain",
  "hardSoreCord",
  "footSore",
  "clotRisks",
] as const satisfies readonly Question[];

// Medicines with a weak or unclear link to cramps: worth a word with the prescriber, not a finding (S8).
export const MEDICINES_TO_MENTION: readonly Choice<"medicines">[] = ["statin", "loop_diuretic", "water_pill_not_sure"];

/** When each flag that reads the answers is raised. F00 reads the date of birth instead. Sources: S23, S27-S30, S49. */
export const FLAG_RULES: Readonly<Record<Exclude<FlagId, "F00">, FlagRule>> = {
  F01: ({ emergencySymptoms }) => chosen(emergencySymptoms).length > 0,
  F02: isLimbThreatened,
  F03: isLimbToCheckToday,
  F04: ({ spineSymptoms }) => chosen(spineSymptoms).length > 0,
  F05: ({ veinBleeding }) => veinBleeding === "not_stopped",
  F06: ({ veinBleeding }) => veinBleeding === "stopped",
  F07: ({ spreadingRedness, rednessSigns }) => spreadingRedness === "yes" && chosen(rednessSigns).length > 0,
  F08: ({ spreadingRedness, rednessSigns }) => spreadingRedness === "yes" && chosen(rednessSigns).length === 0,
  F09: ({ darkUrine }) => darkUrine === "yes",
  F10: isClotPossible,
  F11: isConstantPainToCall,
  F12: ({ hardSoreCord }) => hardSoreCord === "yes",
  F13: ({ legSore }) => legSore === "open",
  F14: ({ footSore }) => footSore === "yes",
  F15: (answers) => isClaudicationLikely(answers) || chosen(answers.conditions).includes("blocked_leg_arteries"),
  F16: ({ weaknessOrTwitching }) => weaknessOrTwitching === "yes",
  F17: ({ clotRisks }) => chosen(clotRisks).includes("pregnant"),
  F18: ({ sorenessAfter }) => sorenessAfter === "over_3_days",
  F19: ({ medicines }) => chosen(medicines).includes("quinine"),
  F20: (answers) =>
    hasKnownCause(answers) || chosen(answers.medicines).some((medicine) => MEDICINES_TO_MENTION.includes(medicine)),
  F21: (answers) => answers.newSwelling === "both" && !isClotPossible(answers),
  F98: (answers) => missingOf(SAFETY_QUESTIONS_SOON, answers).length > 0,
  F99: (answers) => missingOf(SAFETY_QUESTIONS_SAME_DAY, answers).length > 0,
};

/** The safety flags of one request. `isUnder18` is the age on the day it was received. Never reads the pattern. */
export function findFlags(answers: Answers, isUnder18: boolean): FlagId[] {
  const ids = Object.keys(FLAG_LEVELS) as FlagId[];
  return ids.filter((id) => (id === "F00" ? isUnder18 : FLAG_RULES[id](answers)));
}

/** Which of the questions are missing. */
export function missingOf<Q extends Question>(questions: readonly Q[], answers: Answers): Q[] {
  return questions.filter((question) => isMissing(answers[question]));
}
