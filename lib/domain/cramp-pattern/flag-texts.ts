import type { Answers } from "./answers";
import { FLAG_LEVELS, type FlagId } from "./flag-levels";
import { contactTaskFor, FLAG_POLICIES, flagNote } from "./flag-policies";
import { FLAG_WORDS } from "./flag-words";
import type { Urgency } from "./urgency";

export type FlagText = {
  readonly id: FlagId;
  readonly level: Urgency;
  /** The patient's own answer, for licensed roles. */
  readonly patientSaid: string;
  /** What the clinic's written policy asks staff to do, for licensed roles. */
  readonly policy: string;
  /** The plain task for a coordinator, without the answer. */
  readonly contactTask: string;
  readonly note: string | null;
};

/** One safety flag in words: the patient's own answer and the clinic's policy, never a computed risk. */
export function flagText(id: FlagId, answers: Answers): FlagText {
  const level = FLAG_LEVELS[id];
  const policy = FLAG_POLICIES[id];
  return {
    id,
    level,
    patientSaid: `Patient ${FLAG_WORDS[id](answers)}`,
    policy: typeof policy === "string" ? policy : policy(answers),
    contactTask: contactTaskFor(id, level),
    note: flagNote(id, answers),
  };
}
