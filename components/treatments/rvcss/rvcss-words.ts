import { MAX_RVCSS, RVCSS_ITEMS, type RvcssItems, type RvcssScore } from "@/lib/domain/rvcss";
import type { ComparedScore } from "@/lib/domain/rvcss-compared";
import { RVCSS_WORDS } from "@/lib/domain/rvcss-words";
import { formatCalendarDay } from "@/lib/format/calendar-days";

export const WHEN_WORDS: Record<ComparedScore["when"], string> = { untreated: "leg not treated yet", before: "before treatment", after: "after treatment" };

/** `Total 7 of 30` */
export function totalWords(total: number): string {
  return `Total ${total} of ${MAX_RVCSS}`;
}

/** `5 lower than before treatment; 8 lower without the compression item`; null where there is nothing to say. */
export function changeWords({ when, change, changeWithoutCompression }: ComparedScore): string | null {
  if (when !== "after") return null;
  if (change === null || changeWithoutCompression === null) return "no score before treatment to compare with";
  const all = change === 0 ? "the same as before treatment" : `${byWords(change)} than before treatment`;
  if (change === changeWithoutCompression) return all;
  return `${all}; ${changeWithoutCompression === 0 ? "the same" : byWords(changeWithoutCompression)} without the compression item`;
}

function byWords(change: number): string {
  return `${Math.abs(change)} ${change < 0 ? "lower" : "higher"}`;
}

/** Every item with its grade, in the order of the score. */
export function itemLines(items: RvcssItems): { title: string; words: string }[] {
  return RVCSS_ITEMS.map((item) => ({ title: RVCSS_WORDS[item].title, words: `${items[item]}: ${RVCSS_WORDS[item].grades[items[item]]}` }));
}

/** `the score of 12-Mar-2026, left leg` */
export function scoreName({ scoredOn, leg }: Pick<RvcssScore, "scoredOn" | "leg">): string {
  return `the score of ${formatCalendarDay(scoredOn)}, ${leg} leg`;
}
