import type { LinePoint, Mark, ReliefLinesProps } from "./relief-lines-plot";

/** Room beside the plot, in pixels: for the numbers of the scale, and for the last value. */
export const PLOT_LEFT = 30;
export const PLOT_RIGHT = 22;

type Span = Pick<ReliefLinesProps["axis"], "from" | "until">;

const ROW = 18;
const CHARACTER = 6.6;
const GAP = 10;
/** A value needs this much room beside the one before it. */
const VALUE_ROOM = 26;

function placeAt(at: number, { from, until }: Span, width: number): number {
  return PLOT_LEFT + ((at - from) / (until - from)) * (width - PLOT_LEFT - PLOT_RIGHT);
}

type Placed = { label: string; left: number; top: number };

/** Where the names of the dashed lines stand: centred on their line, inside the frame, in as many rows as they need. */
export function placeMarks(marks: readonly Mark[], span: Span, width: number, isWide: boolean): { labels: Placed[]; height: number } {
  const ends: number[] = [];
  const placed = marks.map((mark) => {
    const label = isWide ? mark.label : mark.short;
    const room = label.length * CHARACTER;
    const left = Math.max(0, Math.min(width - room, placeAt(mark.at, span, width) - room / 2));
    const free = ends.findIndex((end) => end + GAP <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + room;
    return { label, left, row };
  });
  // The lowest row is filled first, so that a name stands near its line.
  return { labels: placed.map(({ label, left, row }) => ({ label, left, top: (ends.length - 1 - row) * ROW })), height: ends.length * ROW };
}

/** The points whose value is written beside them: the first, the last, and those between that have room. */
export function labelledPoints(points: readonly LinePoint[], span: Span, width: number): Set<number> {
  const shown = points.flatMap(({ at, value }, index) => (value === null ? [] : [{ index, place: placeAt(at, span, width) }]));
  const last = shown.at(-1);
  const labelled = new Set<number>();
  let end = Number.NEGATIVE_INFINITY;
  for (const { index, place } of shown) {
    const isLast = index === last?.index;
    if (!isLast && (place < end + VALUE_ROOM || (last !== undefined && place > last.place - VALUE_ROOM))) continue;
    labelled.add(index);
    end = place;
  }
  return labelled;
}
