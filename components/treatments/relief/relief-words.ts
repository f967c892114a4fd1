import type { ReliefPoint } from "@/lib/domain/care";
import { POINT_WORDS } from "@/lib/domain/check-in";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_ANSWERED, NOT_ASKED, NOT_KNOWN } from "@/lib/format/missing";
import { choiceText } from "@/lib/format/texts";
import { plainNumber } from "@/lib/format/units";
import { isAsked, RELIEF_MEASURES } from "./relief-measures";

export function pointWords({ point }: ReliefPoint): string {
  return point === "baseline" ? "At request" : POINT_WORDS[point];
}

export function valueWords(value: number | null): string {
  return value === null ? NOT_ANSWERED : plainNumber(value, 1);
}

/** `5 fewer`, `No change`, `1 higher`: a change after treatment, never its cause. */
export function changeWords(before: number | null, after: number | null, { less, more }: { less: string; more: string }): string {
  if (before === null || after === null) return NOT_KNOWN;
  const difference = after - before;
  if (difference === 0) return "No change";
  return `${plainNumber(Math.abs(difference), 1)} ${difference < 0 ? less : more}`;
}

/** The newest check-in that was answered; null before the first. */
export function lastAnswered(points: readonly ReliefPoint[]): ReliefPoint | null {
  return points.findLast(({ point, isAnswered }) => point !== "baseline" && isAnswered) ?? null;
}

/** The finding in one sentence with its numbers, and which check-ins are missing. */
export function reliefFinding(points: readonly ReliefPoint[]): string {
  const [baseline] = points;
  const last = lastAnswered(points);
  const gaps = gapWords(points.filter(({ isAnswered }) => !isAnswered));
  if (baseline === undefined || last === null) return `No check-in is answered yet.${gaps}`;
  // Sleep first: being woken is what people ask the clinic about.
  const order = [1, 0, 2].flatMap((index) => RELIEF_MEASURES[index] ?? []);
  const measure = order.find(({ key }) => baseline[key] !== null && last[key] !== null);
  if (measure === undefined) return `${pgicSentence(last) ?? `Answered at ${pointWords(last)}.`}${gaps}`;
  return `${measure.sentence(valueWords(baseline[measure.key]))} at request, ${valueWords(last[measure.key])} at ${pointWords(last)}.${gaps}`;
}

function gapWords(missed: readonly ReliefPoint[]): string {
  if (missed.length === 0) return "";
  if (missed.length > 2) return ` Not answered ${missed.length} times.`;
  const words = missed.map(pointWords);
  const [first, second] = words;
  // Two legs treated on different days have a check-in of the same name each.
  return first === second ? ` Not answered: ${first}, twice.` : ` Not answered: ${words.join(", ")}.`;
}

function pgicSentence({ pgic, ...point }: ReliefPoint): string | null {
  return pgic === null ? null : `${choiceText("pgic", pgic)} at ${pointWords({ ...point, pgic })}.`;
}

/** The points behind the drawing. */
export function reliefTable(points: readonly ReliefPoint[]): { head: string[]; rows: string[][] } {
  return {
    head: ["Check-in", ...RELIEF_MEASURES.map(({ title }) => title), "In the patient’s words"],
    rows: points.map((point) => [
      `${pointWords(point)}, ${formatCalendarDay(point.on)}`,
      ...RELIEF_MEASURES.map(({ key }) => (isAsked(point, key) ? valueWords(point[key]) : NOT_ASKED)),
      point.point === "baseline" ? NOT_ASKED : point.pgic === null ? NOT_ANSWERED : choiceText("pgic", point.pgic),
    ]),
  };
}
