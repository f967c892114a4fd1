import { SEGMENT_IDS, type Leg, type SegmentFinding } from "@/lib/domain/reflux";
import { viewOf, type View } from "./leg-shapes";
import { clotOf, type Clot } from "./thrombus-mark";
import { spotOf } from "./vein-line";

type ClotLabelsProps = { view: View; leg: Leg; findings: readonly SegmentFinding[]; fontSize: number };

const SHORT_WORDS: Record<Clot, string> = { acute: "Acute", chronic: "Chronic", indeterminate: "Thrombus" };
/** From the middle of a mark to its word. */
const CLEAR = 13;

/** The word of each mark in the middle of its own leg, over every vein: beside it, it would reach into the other leg. */
export function ClotLabels({ fontSize, ...where }: ClotLabelsProps) {
  const runs = clotRuns(where, 2 * CLEAR + fontSize);
  return runs.map(({ clot, top, bottom }, index) => {
    const isCloseBelow = (runs[index + 1]?.top ?? Infinity) - bottom < 2 * CLEAR + fontSize;
    return (
      <text
        key={top}
        y={isCloseBelow ? top - CLEAR : bottom + CLEAR + fontSize * 0.75}
        textAnchor="middle"
        fontSize={fontSize}
        fontWeight="600"
        fill={clot === "acute" ? "var(--urgent)" : "var(--ink)"}
        stroke="var(--canvas)"
        strokeWidth="5"
        paintOrder="stroke"
      >
        {SHORT_WORDS[clot]}
      </text>
    );
  });
}

/** From the groin down; neighbours of one kind share their word. */
function clotRuns({ view, leg, findings }: Omit<ClotLabelsProps, "fontSize">, room: number): { clot: Clot; top: number; bottom: number }[] {
  const marks = SEGMENT_IDS.filter((segment) => viewOf(segment) === view).flatMap((segment) => {
    const finding = findings.find((one) => one.leg === leg && one.segment === segment);
    const clot = clotOf(finding);
    return clot === null ? [] : [{ clot, y: spotOf(segment, finding).y }];
  });
  const runs: { clot: Clot; top: number; bottom: number }[] = [];
  for (const { clot, y } of marks.toSorted((one, other) => one.y - other.y)) {
    const last = runs.at(-1);
    if (last?.clot === clot && y - last.bottom < room) last.bottom = y;
    else runs.push({ clot, top: y, bottom: y });
  }
  return runs;
}
