import { type Answers, isMissing, type LastTenCramps, lastTenCounts } from "./answers";

export type Timing = "NIGHT" | "DAY" | "SPLIT" | "UNKNOWN";

const LAST_TEN = 10;

// Clinic proposal, not validated: "mostly at night" is typical of any rest cramp (S1, S15).
const NIGHT_FROM = 7;
// Clinic proposal, not validated: the mirror image of NIGHT_FROM.
const DAY_UP_TO = 3;

/** The four counts of the last ten cramps, added up. */
export function lastTenTotal({ night, evening, day, walking }: LastTenCramps): number {
  return night + evening + day + walking;
}

/**
 * When the cramps come. Counts that do not total ten give UNKNOWN, whatever the fallback question says;
 * the fallback is read only while the counts are missing. Thresholds are clinic proposals (S1, S15).
 */
export function crampTiming(answers: Answers): Timing {
  const counts = lastTenCounts(answers);
  if (counts === null) return usualTiming(answers.usualCrampTime);
  if (lastTenTotal(counts) !== LAST_TEN) return "UNKNOWN";
  const nightAndEvening = counts.night + counts.evening;
  if (nightAndEvening >= NIGHT_FROM) return "NIGHT";
  return nightAndEvening <= DAY_UP_TO ? "DAY" : "SPLIT";
}

/** Whether the last-ten counts are given and do not add up to ten. */
export function isLastTenOff(answers: Answers): boolean {
  const counts = lastTenCounts(answers);
  return counts !== null && lastTenTotal(counts) !== LAST_TEN;
}

function usualTiming(time: Answers["usualCrampTime"]): Timing {
  if (isMissing(time)) return "UNKNOWN";
  if (time === "no_set_time") return "SPLIT";
  return time === "night" || time === "evening" ? "NIGHT" : "DAY";
}
