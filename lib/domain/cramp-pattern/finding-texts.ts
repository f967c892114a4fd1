import type { Answers } from "./answers";
import { FINDING_FACTS, type FindingFacts } from "./finding-facts";
import type { FindingId } from "./findings";
import { OTHER_FINDING_WORDS } from "./other-finding-words";
import { VEIN_FINDING_WORDS } from "./vein-finding-words";

export type FindingText = FindingFacts & { readonly id: FindingId; readonly text: string };

const FINDING_WORDS = { ...VEIN_FINDING_WORDS, ...OTHER_FINDING_WORDS };

/** One finding of these answers for licensed staff: what was answered, and the rule, strength and sources behind it. */
export function findingText(id: FindingId, answers: Answers): FindingText {
  return { id, text: FINDING_WORDS[id](answers), ...FINDING_FACTS[id] };
}
