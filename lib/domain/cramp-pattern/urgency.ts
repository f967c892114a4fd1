/** From the least to the most urgent; the place in this list is the rank that is stored. */
export const URGENCY_LEVELS = ["ROUTINE", "SOON", "SAME_DAY", "EMERGENCY"] as const;
export type Urgency = (typeof URGENCY_LEVELS)[number];

/** As stored: 0 routine, 1 soon, 2 same day, 3 emergency. */
export function urgencyRank(urgency: Urgency): number {
  return URGENCY_LEVELS.indexOf(urgency);
}

/** The level of a stored rank; what is out of range counts as the most urgent. */
export function urgencyFromRank(rank: number): Urgency {
  return URGENCY_LEVELS[rank] ?? "EMERGENCY";
}

/** The most urgent of the levels; ROUTINE when there are none. */
export function highestLevel(levels: readonly Urgency[]): Urgency {
  return URGENCY_LEVELS.findLast((level) => levels.includes(level)) ?? "ROUTINE";
}

/** Orders levels for sorting, the most urgent first. */
export function compareUrgency(first: Urgency, second: Urgency): number {
  return urgencyRank(second) - urgencyRank(first);
}
