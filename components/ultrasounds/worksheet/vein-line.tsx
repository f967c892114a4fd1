import { isOnlyIfIndicated, SEGMENTS, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { rowKey } from "@/lib/domain/worksheet";
import { lineLook } from "./drawing-lines";
import type { Place } from "./grid-props";
import { isPerforatorSpot, perforatorSpot, VEINS } from "./leg-shapes";
import { readingWord } from "./segment-words";
import { clotOf, ThrombusMark } from "./thrombus-mark";

type VeinLineProps = { place: Place; finding: SegmentFinding | undefined; isActive: boolean };

/** What is examined only if indicated is drawn once somebody wrote about it. */
export function VeinLine({ place, finding, isActive }: VeinLineProps) {
  const { segment } = place;
  if (finding === undefined && isOnlyIfIndicated(segment) && !isActive) return null;
  if (isPerforatorSpot(segment)) return <Perforator {...{ place, finding, isActive }} spot={perforatorSpot(segment, finding?.heightCm ?? null)} />;
  const look = lineLook(SEGMENTS[segment].group, finding);
  const { path } = VEINS[segment];
  const clot = clotOf(finding);
  const { x, y } = spotOf(segment, finding);
  return (
    <g data-vein={rowKey(place)}>
      {isActive && <path d={path} fill="none" stroke="var(--ramp-1)" strokeWidth="15" strokeLinecap="round" opacity="0.5" />}
      {look !== null && <path d={path} fill="none" {...look} />}
      <path d={path} fill="none" stroke="transparent" strokeWidth="14" />
      {clot !== null && <ThrombusMark clot={clot} x={x} y={y} />}
    </g>
  );
}

function Perforator({ place, finding, isActive, spot: { x, y } }: VeinLineProps & { spot: { x: number; y: number } }) {
  const look = lineLook("perforator", finding);
  const clot = clotOf(finding);
  return (
    <g data-vein={rowKey(place)}>
      {isActive && <circle cx={x} cy={y} r="11" fill="var(--ramp-1)" opacity="0.5" />}
      {look !== null && <circle cx={x} cy={y} r="5.5" fill="var(--canvas)" {...look} strokeWidth={finding && readingWord(finding) === "Meets" ? 3.5 : 1.5} />}
      {clot !== null && <ThrombusMark clot={clot} x={x} y={y} />}
    </g>
  );
}

/** Where the name of a segment points to, in the coordinates of its leg. */
export function spotOf(segment: Segment, finding: SegmentFinding | undefined): { x: number; y: number } {
  if (isPerforatorSpot(segment)) return perforatorSpot(segment, finding?.heightCm ?? null);
  const [x, y] = VEINS[segment].at;
  return { x, y };
}
