import { type Answers, isMissing, type Question } from "../cramp-pattern/answers";
import { BRANCHES } from "../cramp-pattern/branches";
import { SAFETY_QUESTIONS_SAME_DAY, SAFETY_QUESTIONS_SOON } from "../cramp-pattern/flags";

const CRAMP_QUESTIONS: readonly Question[] = [
  "crampLeg", "crampSites", "crampsSince", "cramps14d", "nightsWoken14d", "lastTenCramps", "usualCrampTime", "crampMinutes",
  "worstPain", "muscleHardens", "sorenessAfter", "crampActivities", "crampRelief", "crampImpact",
];

/** Whether the form asks this, given the answers so far: follow-ups need their opening answer, cramp questions need cramps. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (answers.hasCramps === "no" && CRAMP_QUESTIONS.includes(question)) return false;
  if (question === "usualCrampTime") return isMissing(answers.lastTenCramps);
  return BRANCHES.every((branch) => !branch.questions.includes(question) || branch.isOpen(answers));
}

const REQUIRED: readonly Question[] = [...SAFETY_QUESTIONS_SAME_DAY, ...SAFETY_QUESTIONS_SOON];

/** The safety questions must be answered in the form, if only with "I'm not sure"; every other question may be left. */
export function mustAnswer(question: Question): boolean {
  return REQUIRED.includes(question);
}
