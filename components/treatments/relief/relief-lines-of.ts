import type { ReliefLinesProps } from "@/components/charts/relief-lines-plot";
import type { ReliefPoint, Treatment } from "@/lib/domain/care";
import { CHECK_IN_WINDOWS } from "@/lib/domain/check-in";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import { parseDay } from "@/lib/format/calendar-days";
import { shortProcedureWords } from "../treatment-words";
import { isAsked, RELIEF_MEASURES } from "./relief-measures";

const DAY_MS = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_TICKS = 8;

type Drawn = { points: readonly ReliefPoint[]; treatments: readonly Treatment[]; medians: readonly ReliefMedian[]; todayOn: string; summary: string };

/** The drawing of the relief points: one time axis, a line a measure, the treatments as named marks, the clinic's median behind. */
export function reliefLinesOf({ points, treatments, medians, todayOn, summary }: Drawn): ReliefLinesProps {
  const done = treatments.filter(({ treatedOn }) => treatedOn !== null);
  const days = [...points.map(({ on }) => on), ...done.map(({ treatedOn }) => treatedOn ?? todayOn), todayOn].map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const pad = Math.max(3, Math.round((last - first) * 0.03));
  const span = { from: first - pad, until: last + pad };
  const drawn = placedMedians(medians, points, done).filter(({ at }) => at <= span.until);
  return {
    axis: { ...span, ticks: monthTicks(span.from, span.until), today: dayNumber(todayOn) },
    marks: done.map((treatment, index) => ({ at: dayNumber(treatment.treatedOn ?? todayOn), label: `${index + 1} ${shortProcedureWords(treatment)}`, short: String(index + 1) })),
    measures: RELIEF_MEASURES.map(({ title, scale, key, max }) => ({
      title: `${title}${scale}`,
      note: "Lower is better",
      max: Math.max(max, ...[...points, ...drawn.map(({ median }) => median)].map((point) => Math.ceil(point[key] ?? 0))),
      median: drawn.filter(({ median }) => isAsked(median, key)).map(({ at, median }) => ({ at, value: median[key] })),
      points: points.filter((point) => isAsked(point, key)).map((point) => ({ at: dayNumber(point.on), value: point[key], isStart: point.point === "baseline" })),
    })),
    summary,
  };
}

/** The clinic's medians at the time of their point: the baseline where this person's stands, the others after the first treatment. */
function placedMedians(medians: readonly ReliefMedian[], points: readonly ReliefPoint[], done: readonly Treatment[]): { at: number; median: ReliefMedian }[] {
  const [baseline] = points;
  const first = done[0]?.treatedOn;
  if (baseline === undefined || !first) return [];
  return medians.map((median) => ({ median, at: median.point === "baseline" ? dayNumber(baseline.on) : dayNumber(first) + CHECK_IN_WINDOWS[median.point].dueDays }));
}

function dayNumber(day: string): number {
  const { year, month, day: dayOfMonth } = parseDay(day);
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

/** The first days of months, at most eight of them; the first one and every January with its year. */
function monthTicks(from: number, until: number): { at: number; label: string }[] {
  const start = new Date(from * DAY_MS);
  const firsts: { at: number; month: number; year: number }[] = [];
  for (let step = 1; ; step += 1) {
    const month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + step, 1));
    if (month.getTime() / DAY_MS > until) break;
    firsts.push({ at: month.getTime() / DAY_MS, month: month.getUTCMonth(), year: month.getUTCFullYear() });
  }
  const every = Math.ceil(firsts.length / MOST_TICKS);
  return firsts.filter((_, index) => index % every === 0).map(({ at, month, year }, index) => ({ at, label: `${MONTHS[month]}${index === 0 || month === 0 ? ` ${year}` : ""}` }));
}
