import type { Answers } from "../cramp-pattern/answers";
import { FLAG_LEVELS, type FlagId } from "../cramp-pattern/flag-levels";
import { findFlags } from "../cramp-pattern/flags";

/** The emergency flags that the answers so far raise: the person is told to call 911 at once. */
export function emergencyFlags(answers: Answers): FlagId[] {
  return findFlags(answers, false).filter((flag) => FLAG_LEVELS[flag] === "EMERGENCY");
}
