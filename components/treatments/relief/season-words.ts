import type { ReliefPoint } from "@/lib/domain/care";
import { seasonBetween } from "@/lib/domain/season";
import { formatMonth } from "@/lib/format/calendar-days";
import { isAsked } from "./relief-measures";

/** Said where cramps of the warm months are compared with those of the cold ones; null within one season. */
export function seasonWords(baseline: ReliefPoint, last: ReliefPoint): string | null {
  const usual = seasonBetween(baseline.on, last.on);
  if (usual === null || !isAsked(last, "crampsPerWeek")) return null;
  const size = usual === "fewer" ? "A drop to half is no larger than the season alone brings." : "A rise to twice as many is no larger than the season alone brings.";
  return `Season: answered in ${formatMonth(baseline.on)} before and in ${formatMonth(last.on)} after. Cramps are about twice as frequent in mid-summer as in mid-winter. ${size}`;
}
