import { type Answers, chosen } from "./answers";
import { OTHER_FINDING_IDS, OTHER_RULES } from "./other-findings";
import { VEIN_FINDING_IDS, VEIN_RULES } from "./vein-findings";

const CONTEXT_FINDING_IDS = ["X1", "X2", "X3"] as const;
export type ContextFindingId = (typeof CONTEXT_FINDING_IDS)[number];

/** Every finding of the rules: V fits the vein pattern, O points to another cause, X is context only. */
export const FINDING_IDS = [...VEIN_FINDING_IDS, ...OTHER_FINDING_IDS, ...CONTEXT_FINDING_IDS] as const;
export type FindingId = (typeof FINDING_IDS)[number];

// A night cramp lasts seconds to ten minutes, in calf or foot (S1), usually with a hard knot (S21b).
const CONTEXT_RULES: Readonly<Record<ContextFindingId, (answers: Answers) => boolean>> = {
  X1: ({ crampMinutes }) => crampMinutes === "11_to_30" || crampMinutes === "over_30",
  X2: ({ muscleHardens }) => muscleHardens === "no",
  X3: ({ crampSites }) => {
    const sites = chosen(crampSites);
    return sites.length > 0 && !sites.includes("calf") && !sites.includes("foot");
  },
};

const RULES = { ...VEIN_RULES, ...OTHER_RULES, ...CONTEXT_RULES };

/** The findings of these answers, also when they are too few for a category. Sources stand with each rule. */
export function findFindings(answers: Answers): FindingId[] {
  return FINDING_IDS.filter((id) => RULES[id](answers));
}
