import { Temporal } from "temporal-polyfill";

export type CrampSeason = "warm" | "cold";

// Cramps are about twice as frequent in mid-summer as in mid-winter (S9): answers of May to September and of November to
// March are not compared without saying so (clinical facts 0.1). Northern half of the earth, where the clinics are.
const WARM_MONTHS: readonly number[] = [5, 6, 7, 8, 9];
const COLD_MONTHS: readonly number[] = [11, 12, 1, 2, 3];

/** The season of a calendar day; null in the months between. */
export function crampSeason(day: string): CrampSeason | null {
  const { month } = Temporal.PlainDate.from(day);
  if (WARM_MONTHS.includes(month)) return "warm";
  return COLD_MONTHS.includes(month) ? "cold" : null;
}

/** Where a comparison leads when its two days are of opposite seasons: fewer cramps are usual, or more; null when they are not. */
export function seasonBetween(before: string, after: string): "fewer" | "more" | null {
  const [from, to] = [crampSeason(before), crampSeason(after)];
  if (from === null || to === null || from === to) return null;
  return to === "cold" ? "fewer" : "more";
}
