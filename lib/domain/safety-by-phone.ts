import { type Answers, isMissing, type Question } from "./cramp-pattern/answers";
import type { PatternResult } from "./cramp-pattern/evaluate";
import type { FlagId } from "./cramp-pattern/flag-levels";
import { SAFETY_QUESTIONS_SAME_DAY, SAFETY_QUESTIONS_SOON } from "./cramp-pattern/flags";
import { Invalid } from "./errors";

export const SAFETY_QUESTIONS = [...SAFETY_QUESTIONS_SAME_DAY, ...SAFETY_QUESTIONS_SOON] as const;
export const SAFETY_FOLLOW_UPS = ["limbSymptomsSide", "rednessSigns", "newSwellingExtent", "calfLarger"] as const satisfies readonly Question[];

/** The flags that say only "an answer is missing": answers take them away, every other flag waits for a clinician. */
const MISSING_ANSWER_FLAGS: readonly FlagId[] = ["F98", "F99"];

export type SafetyAnswers = Partial<Pick<Answers, (typeof SAFETY_QUESTIONS)[number] | (typeof SAFETY_FOLLOW_UPS)[number]>>;

/** The safety questions that nobody has answered yet. */
export function missingSafety(answers: Answers): (typeof SAFETY_QUESTIONS)[number][] {
  return SAFETY_QUESTIONS.filter((question) => isMissing(answers[question]));
}

/** The answers with the gaps filled. Throws Invalid when nothing is filled or an answer is already there. */
export function fillSafety(answers: Answers, filled: SafetyAnswers): Answers {
  const given = (Object.keys(filled) as (keyof SafetyAnswers)[]).filter((question) => filled[question] !== undefined && filled[question] !== null);
  const isSame = (question: keyof SafetyAnswers) => JSON.stringify(answers[question]) === JSON.stringify(filled[question]);
  const taken = given.filter((question) => !isMissing(answers[question]) && !isSame(question));
  if (taken.length > 0) {
    throw new Invalid(
      "The patient has already answered this. A phone call fills gaps and never replaces an answer.",
      taken.map((question) => ({ field: `answers.${question}`, message: "Already answered." })),
    );
  }
  if (given.every(isSame)) throw new Invalid("Record at least one answer.", [{ field: "answers", message: "Record at least one answer." }]);
  return { ...answers, ...Object.fromEntries(given.map((question) => [question, filled[question]])) };
}

/** Which flags the new answers raise, and which open ones they take away. Only a flag the old answers lacked is new. */
export function flagChanges(before: PatternResult, after: PatternResult, open: readonly string[]): { raise: FlagId[]; clear: string[] } {
  return {
    raise: after.flags.filter((flag) => !before.flags.includes(flag) && !open.includes(flag)),
    clear: open.filter((flag) => MISSING_ANSWER_FLAGS.some((id) => id === flag) && !after.flags.some((id) => id === flag)),
  };
}
