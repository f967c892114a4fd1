import { type Answers, isMissing, lastTenCounts } from "./answers";
import { isLastTenOff } from "./timing";

export const CONFLICT_IDS = ["K1", "K2", "K3", "K4", "K5", "K6"] as const;
export type ConflictId = (typeof CONFLICT_IDS)[number];

const CONFLICT_RULES: Readonly<Record<ConflictId, (answers: Answers) => boolean>> = {
  K1: (answers) => (lastTenCounts(answers)?.walking ?? 0) >= 1 && answers.walkingPain === "no",
  K2: ({ nightsWoken14d: nights, cramps14d: cramps }) => !isMissing(nights) && !isMissing(cramps) && nights > cramps,
  K3: (answers) =>
    !isMissing(answers.nightsWoken14d) && answers.nightsWoken14d >= 1 && lastTenCounts(answers)?.night === 0,
  K4: isLastTenOff,
  K5: ({ hasCramps, cramps14d: cramps }) => hasCramps === "no" && !isMissing(cramps) && cramps >= 1,
  K6: ({ walkingPainUphill, walkingPainLevel }) => walkingPainUphill === "no" && walkingPainLevel === "yes",
};

/** What the screen says of each conflict. A conflict is shown and never repaired. */
export const CONFLICT_TEXTS: Readonly<Record<ConflictId, string>> = {
  K1: "Some of the last 10 cramps came while walking, but the patient says walking does not hurt.",
  K2: "More nights woken than cramps in the same 2 weeks.",
  K3: "Woken by a cramp, but none of the last 10 came at night.",
  K4: "The last 10 cramps do not add up to 10.",
  K5: "The patient says no leg cramps, but counts some in the last 2 weeks.",
  K6: "Pain at normal speed on flat ground, but not uphill or in a hurry.",
};

/** The answers that contradict each other. */
export function findConflicts(answers: Answers): ConflictId[] {
  return CONFLICT_IDS.filter((id) => CONFLICT_RULES[id](answers));
}
