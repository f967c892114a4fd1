import type { Answers, Question } from "./answers";
import { FLAG_LEVELS, type FlagId } from "./flag-levels";
import { FLAG_RULES, missingOf, SAFETY_QUESTIONS_SAME_DAY, SAFETY_QUESTIONS_SOON } from "./flags";

const CHECK_IN_FLAGS = [
  "F01",
  "F02",
  "F03",
  "F04",
  "F05",
  "F06",
  "F07",
  "F08",
  "F09",
  "F10",
  "F11",
  "F12",
] as const satisfies readonly FlagId[];

/** The safety questions a check-in asks again; the sign questions of a red leg come with `spreadingRedness`. */
export const CHECK_IN_SAFETY_QUESTIONS = [
  "emergencySymptoms",
  "limbSymptoms",
  "newSwelling",
  "constantCalfPain",
  "hardSoreCord",
  "spreadingRedness",
  "veinBleeding",
] as const;

/** What only missing answers raise: while somebody is still answering, a question to come is not missing. */
export const MISSING_ANSWER_FLAGS: readonly FlagId[] = ["F98", "F99"];

/**
 * The safety flags of a check-in, by the rules of the request. F98 and F99 count only what a check-in asks. Clot risks
 * are not asked again: pass those of the request beside the answers, or calf pain counts them as unknown.
 */
export function findCheckInFlags(answers: Answers): FlagId[] {
  const flags: FlagId[] = CHECK_IN_FLAGS.filter((id) => FLAG_RULES[id](answers));
  if (isAnyAskedMissing(SAFETY_QUESTIONS_SOON, answers)) flags.push("F98");
  if (isAnyAskedMissing(SAFETY_QUESTIONS_SAME_DAY, answers)) flags.push("F99");
  return flags;
}

/** The flags for which the patient is told to call 911 at once. */
export function findCheckInEmergencies(answers: Answers): FlagId[] {
  return findCheckInFlags(answers).filter((flag) => FLAG_LEVELS[flag] === "EMERGENCY");
}

function isAnyAskedMissing(questions: readonly Question[], answers: Answers): boolean {
  const asked: readonly Question[] = CHECK_IN_SAFETY_QUESTIONS;
  return missingOf(questions, answers).some((question) => asked.includes(question));
}
