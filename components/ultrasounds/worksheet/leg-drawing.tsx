import clsx from "clsx";
import { SEGMENT_IDS, SEGMENTS, type Leg, type SegmentFinding } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { rowKey } from "@/lib/domain/worksheet";
import { ClotLabels } from "./clot-labels";
import { DrawingLegend } from "./drawing-legend";
import type { Place } from "./grid-props";
import { isTurnedOver, KNEE_MARK, LEG_OUTLINE, legsAcross, VIEW_WORDS, viewOf, VIEWS, type View } from "./leg-shapes";
import { readingWord } from "./segment-words";
import { CLOT_WORDS, clotOf, CLOTS } from "./thrombus-mark";
import { VeinLine } from "./vein-line";

type LegDrawingProps = { legs: readonly Leg[]; findings: readonly SegmentFinding[]; place?: Place | null; isPrinted?: boolean };

/** The legs from the front and from behind, to look at; each with its word, because from behind they change places. */
export function LegDrawing({ legs, findings, place = null, isPrinted = false }: LegDrawingProps) {
  return (
    <div className={clsx("min-w-0", isPrinted ? "print:break-inside-avoid" : "print-hidden min-[90rem]:sticky min-[90rem]:top-20")}>
      <div className={isPrinted ? "grid grid-cols-2 gap-4" : "grid gap-4"}>
        {VIEWS.map((view) => (
          <figure key={view} className="min-w-0">
            <figcaption className="mb-2 text-sm print:mb-0 print:text-[8pt] print:leading-tight">
              <span className="text-md font-semibold print:text-[8pt]">{VIEW_WORDS[view].title}</span> <span className="text-muted">{VIEW_WORDS[view].side}</span>
            </figcaption>
            <Legs {...{ view, legs, findings, place, isPrinted }} />
          </figure>
        ))}
      </div>
      <DrawingLegend clots={isPrinted ? CLOTS.filter((clot) => findings.some((finding) => clotOf(finding) === clot)) : CLOTS} />
    </div>
  );
}

type LegsProps = Required<Pick<LegDrawingProps, "legs" | "findings" | "place" | "isPrinted">> & { view: View };

function Legs({ view, legs, findings, place, isPrinted }: LegsProps) {
  const rows = new Map(findings.map((finding) => [rowKey(finding), finding]));
  return (
    <svg role="img" aria-label={legsAcross(view, legs).map((leg) => legSentence(view, leg, findings)).join(" ")} viewBox={`0 0 ${legs.length * 110 + 10} 490`} className="mx-auto block overflow-visible max-h-[42vh] min-h-70 w-full max-w-64 print:min-h-0 print:max-h-[45mm]">
      {legsAcross(view, legs).map((leg, index) => (
        <g key={leg} transform={`translate(${60 + index * 110} 24)`}>
          <text y={isPrinted ? -3 : -8} textAnchor="middle" fontSize={isPrinted ? 28 : 16} fontWeight="600" fill="var(--ink)">
            {isPrinted ? leg.toUpperCase() : LEGS_WORDS[leg].toUpperCase()}
          </text>
          <g transform={isTurnedOver(view, leg) ? "scale(-1 1)" : undefined}>
            <path d={LEG_OUTLINE} fill="var(--leg-fill)" stroke="var(--divider)" strokeWidth="1.5" />
            <path d={KNEE_MARK[view]} fill="none" stroke="var(--divider)" strokeWidth="1.5" />
            {SEGMENT_IDS.filter((segment) => viewOf(segment) === view).map((segment) => (
              <VeinLine key={segment} place={{ leg, segment }} finding={rows.get(rowKey({ leg, segment }))} isActive={place?.leg === leg && place.segment === segment} />
            ))}
          </g>
          <ClotLabels {...{ view, leg, findings }} fontSize={isPrinted ? 24 : 16} />
        </g>
      ))}
    </svg>
  );
}

function legSentence(view: View, leg: Leg, findings: readonly SegmentFinding[]): string {
  const shown = findings.filter((finding) => finding.leg === leg && viewOf(finding.segment) === view);
  const named = (rows: readonly SegmentFinding[]) => rows.map(({ segment }) => SEGMENTS[segment].label).join("; ");
  const meets = shown.filter((finding) => readingWord(finding) === "Meets");
  const clots = CLOTS.map((clot) => ({ clot, rows: shown.filter((finding) => clotOf(finding) === clot) })).filter(({ rows }) => rows.length > 0);
  const threshold = meets.length === 0 ? "no segment of this view meets its threshold" : `meets the threshold: ${named(meets)}`;
  return [`${LEGS_WORDS[leg]}: ${threshold}.`, ...clots.map(({ clot, rows }) => `${CLOT_WORDS[clot]}: ${named(rows)}.`)].join(" ");
}
