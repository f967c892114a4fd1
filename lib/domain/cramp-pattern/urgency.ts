/** From the most to the least urgent. */
export const URGENCY_LEVELS = ["EMERGENCY", "SAME_DAY", "SOON", "ROUTINE"] as const;
export type Urgency = (typeof URGENCY_LEVELS)[number];

/** The most urgent of the levels; ROUTINE when there are none. */
export function highestLevel(levels: readonly Urgency[]): Urgency {
  return URGENCY_LEVELS.find((level) => levels.includes(level)) ?? "ROUTINE";
}

/** Orders levels for sorting, the most urgent first. */
export function compareUrgency(first: Urgency, second: Urgency): number {
  return URGENCY_LEVELS.indexOf(first) - URGENCY_LEVELS.indexOf(second);
}
