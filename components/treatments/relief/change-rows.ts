import type { RvcssChange } from "@/lib/domain/before-after";
import type { ReliefPoint } from "@/lib/domain/care";
import { MAX_RVCSS, type RvcssScore } from "@/lib/domain/rvcss";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_ASKED, NOT_RECORDED } from "@/lib/format/missing";
import { isAsked, RELIEF_MEASURES } from "./relief-measures";
import { changeWords, valueWords } from "./relief-words";

/** One measure before and after; `days` where they are not those of the answers. The words stand for numbers that are missing. */
export type ChangeRow = { name: string; days: string | null; before: number | null; after: number | null; max: number; beforeWords: string; afterWords: string; change: string };

const RVCSS_WORDS = { less: "lower", more: "higher" };

/** What the person answered at both times: none before the first check-in is answered. */
export function answerRows(baseline: ReliefPoint, last: ReliefPoint | null): ChangeRow[] {
  if (last === null) return [];
  return RELIEF_MEASURES.map(({ key, title, scale, max, ...words }) => {
    const [before, after] = [baseline[key], isAsked(last, key) ? last[key] : null];
    return {
      name: `${title}${scale}`, days: null, before, after, max: Math.max(max, before ?? 0, after ?? 0),
      beforeWords: valueWords(before), afterWords: isAsked(last, key) ? valueWords(after) : NOT_ASKED, change: changeWords(before, after, words),
    };
  });
}

/** The severity score of each treated leg, with the days on which it was given. */
export function rvcssRows(changes: readonly RvcssChange[]): ChangeRow[] {
  return changes.map(({ leg, before, after }) => ({
    name: `rVCSS, ${leg} leg, 0 to ${MAX_RVCSS}`,
    days: `${dayOf(before)} and ${dayOf(after)}`,
    before: before?.total ?? null,
    after: after?.total ?? null,
    max: MAX_RVCSS,
    beforeWords: scoreWords(before),
    afterWords: scoreWords(after),
    change: changeWords(before?.total ?? null, after?.total ?? null, RVCSS_WORDS),
  }));
}

function dayOf(score: RvcssScore | null): string {
  return score === null ? NOT_RECORDED.toLowerCase() : formatCalendarDay(score.scoredOn);
}

function scoreWords(score: RvcssScore | null): string {
  return score === null ? NOT_RECORDED : String(score.total);
}
