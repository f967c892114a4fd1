import type { EarlierExam } from "@/lib/domain/care";
import { VISIBILITY_WORDS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { numberWithUnit } from "@/lib/format/units";
import { THROMBUS_WORDS } from "./draft-words";
import { refluxWords } from "./finding-words";

/** What an earlier exam found in this segment. */
export type Before = { examinedOn: string; finding: SegmentFinding };
export type Earlier = Readonly<Record<Leg, EarlierExam | null>>;

export function beforeOf(earlier: Earlier, leg: Leg, segment: Segment): Before | null {
  const exam = earlier[leg];
  const finding = exam?.findings.find((row) => row.segment === segment);
  return exam === null || finding === undefined ? null : { examinedOn: exam.examinedOn, finding };
}

/** "Before, 12-Mar-2026: reflux 1 240 ms, 9.4 mm. Now 400 ms less." */
export function beforeWords(now: SegmentFinding | undefined, { examinedOn, finding }: Before): string {
  const change = now === undefined ? [] : changes(now, finding);
  return `Before, ${formatCalendarDay(examinedOn)}: ${foundWords(finding)}.${change.length > 0 ? ` Now ${change.join(", ")}.` : ""}`;
}

function foundWords(finding: SegmentFinding): string {
  const { visibility, thrombus, isRefluxTested, refluxMs, diameterMm } = finding;
  if (visibility !== "seen") return VISIBILITY_WORDS[visibility].toLowerCase();
  const reflux = !isRefluxTested ? "reflux not tested" : refluxMs === null || refluxMs === 0 ? "no reflux" : `reflux ${refluxWords(finding)}`;
  return [thrombus !== null && thrombus !== "none" && `${THROMBUS_WORDS[thrombus].toLowerCase()} thrombus`, reflux, diameterMm !== null && numberWithUnit(diameterMm, "mm", 1)].filter(Boolean).join(", ");
}

/** Only what was measured both times can have changed; no reversed flow counts as 0 ms. */
function changes(now: SegmentFinding, before: SegmentFinding): string[] {
  if (now.visibility !== "seen" || before.visibility !== "seen") return [];
  const ms = now.isRefluxTested && before.isRefluxTested ? difference((now.refluxMs ?? 0) - (before.refluxMs ?? 0), "ms", 0, "reflux unchanged") : null;
  const mm = now.diameterMm !== null && before.diameterMm !== null ? difference(Number((now.diameterMm - before.diameterMm).toFixed(1)), "mm", 1, "diameter unchanged") : null;
  return [ms, mm].filter((words) => words !== null);
}

function difference(by: number, unit: string, decimals: number, same: string): string {
  if (by === 0) return same;
  return `${numberWithUnit(Math.abs(by), unit, decimals)} ${by < 0 ? "less" : "more"}`;
}

/** "Compared with 12-Mar-2026", of each leg where the two differ; null when there is nothing to compare with. */
export function comparedWith(earlier: Earlier, legs: readonly Leg[]): string | null {
  const days = legs.flatMap((leg) => (earlier[leg] === null ? [] : [{ leg, on: formatCalendarDay(earlier[leg].examinedOn) }]));
  const [first] = days;
  if (first === undefined) return null;
  return days.every(({ on }) => on === first.on) ? first.on : days.map(({ leg, on }) => `${leg} ${on}`).join(", ");
}
