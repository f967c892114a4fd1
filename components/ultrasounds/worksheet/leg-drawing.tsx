import { isOnlyIfIndicated, SEGMENT_IDS, SEGMENTS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { rowKey } from "@/lib/domain/worksheet";
import { DrawingLegend } from "./drawing-legend";
import { lineLook } from "./drawing-lines";
import type { Place } from "./grid-props";
import { isPerforatorSpot, LEG_OUTLINE, perforatorSpot, VEIN_PATHS } from "./leg-shapes";
import { readingWord } from "./segment-words";

type LegDrawingProps = { legs: readonly Leg[]; findings: readonly SegmentFinding[]; place?: Place | null };

/** The examiner's view from the front; the patient's right leg is on the left. */
export function LegDrawing({ legs, findings, place = null }: LegDrawingProps) {
  const rows = new Map(findings.map((finding) => [rowKey(finding), finding]));
  return (
    <figure className="min-w-0 print-hidden xl:sticky xl:top-20">
      <figcaption className="mb-2 text-sm">
        <span className="text-md font-semibold">Front view</span> <span className="text-muted">patient’s right is on your left</span>
      </figcaption>
      <svg role="img" aria-label={legs.map((leg) => meetsSentence(leg, findings)).join(" ")} viewBox={`0 0 ${legs.length * 110 + 10} 490`} className="mx-auto block max-h-130 w-full max-w-64">
        {legs.map((leg, index) => (
          <g key={leg} transform={`translate(${60 + index * 110} 24)`}>
            <text y="-10" textAnchor="middle" fontSize="12" fontWeight="600" fill="var(--ink)">
              {LEGS_WORDS[leg].toUpperCase()}
            </text>
            <g transform={leg === "left" ? "scale(-1 1)" : undefined}>
              <path d={LEG_OUTLINE} fill="var(--leg-fill)" stroke="var(--divider)" strokeWidth="1.5" />
              {SEGMENT_IDS.map((segment) => (
                <SegmentLine key={segment} segment={segment} finding={rows.get(rowKey({ leg, segment }))} isActive={place?.leg === leg && place.segment === segment} />
              ))}
            </g>
          </g>
        ))}
      </svg>
      <DrawingLegend />
    </figure>
  );
}

function SegmentLine({ segment, finding, isActive }: { segment: Segment; finding: SegmentFinding | undefined; isActive: boolean }) {
  const isHidden = finding === undefined && isOnlyIfIndicated(segment);
  if (isHidden && !isActive) return null;
  const look = lineLook(SEGMENTS[segment].group, finding);
  if (isPerforatorSpot(segment)) {
    const { x, y } = perforatorSpot(segment, finding?.heightCm ?? null);
    return (
      <>
        {isActive && <circle cx={x} cy={y} r="11" fill="var(--ramp-1)" opacity="0.5" />}
        {look !== null && <circle cx={x} cy={y} r="5.5" fill="var(--canvas)" {...look} strokeWidth={finding && readingWord(finding) === "Meets" ? 3.5 : 1.5} />}
      </>
    );
  }
  return (
    <>
      {isActive && <path d={VEIN_PATHS[segment]} fill="none" stroke="var(--ramp-1)" strokeWidth="15" strokeLinecap="round" opacity="0.5" />}
      {look !== null && <path d={VEIN_PATHS[segment]} fill="none" {...look} />}
    </>
  );
}

function meetsSentence(leg: Leg, findings: readonly SegmentFinding[]): string {
  const meets = findings.filter((finding) => finding.leg === leg && readingWord(finding) === "Meets").map(({ segment }) => SEGMENTS[segment].label);
  return `${LEGS_WORDS[leg]}: ${meets.length === 0 ? "no segment meets its threshold" : `meets the threshold: ${meets.join("; ")}`}.`;
}
