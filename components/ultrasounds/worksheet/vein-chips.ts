import { SEGMENT_IDS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { isPerforatorSpot, isTurnedOver, VEINS, viewOf, type View } from "./leg-shapes";
import { spotOf } from "./vein-line";

/** The picture of one leg with its names, in pixels: nothing is scaled, so a name stays large enough for a finger. */
export const FIGURE = { width: 288, height: 486, top: 24, middle: 144, chipWidth: 95, chipHeight: 36, gap: 3 };

export type Chip = { segment: Segment; side: "left" | "right"; top: number; /** From the name to its vein. */ line: string };

/** Every segment of a view with the place of its name: in the order of the leg, none over another. */
export function placeChips(view: View, leg: Leg, findingAt: (segment: Segment) => SegmentFinding): Chip[] {
  const isOver = isTurnedOver(view, leg);
  const all = SEGMENT_IDS.filter((segment) => viewOf(segment) === view).map((segment) => {
    const { x, y } = spotOf(segment, findingAt(segment));
    const isInner = isPerforatorSpot(segment) || VEINS[segment].nameOn === "inner";
    return { segment, x: FIGURE.middle + (isOver ? -x : x), y: FIGURE.top + y, side: isInner === isOver ? ("left" as const) : ("right" as const) };
  });
  return (["left", "right"] as const).flatMap((side) => stack(all.filter((one) => one.side === side).toSorted((one, other) => one.y - other.y)));
}

function stack(spots: { segment: Segment; x: number; y: number; side: Chip["side"] }[]): Chip[] {
  const step = FIGURE.chipHeight + FIGURE.gap;
  const tops: number[] = [];
  for (const { y } of spots) tops.push(Math.max(y - FIGURE.chipHeight / 2, (tops.at(-1) ?? -step) + step, 0));
  // What ran over the foot moves up again, together with what it pushed against.
  for (let index = tops.length - 1, limit = FIGURE.height - FIGURE.chipHeight; index >= 0; index -= 1, limit -= step) tops[index] = Math.min(tops[index] ?? 0, limit);
  return spots.map(({ segment, x, y, side }, index) => {
    const top = tops[index] ?? 0;
    const edge = side === "left" ? FIGURE.chipWidth : FIGURE.width - FIGURE.chipWidth;
    return { segment, side, top, line: `M${edge},${top + FIGURE.chipHeight / 2} L${x},${y}` };
  });
}
