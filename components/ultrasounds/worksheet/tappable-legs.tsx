import clsx from "clsx";
import type { MouseEvent } from "react";
import { SEGMENTS, type Leg, type Segment } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { rowKey } from "@/lib/domain/worksheet";
import { CHIP_NAMES, chipState, LEG_LETTERS, spokenState } from "./chip-words";
import { DrawingLegend } from "./drawing-legend";
import { cellId } from "./cells";
import type { RowDraft } from "./draft";
import type { Place } from "./grid-props";
import { isTurnedOver, KNEE_MARK, LEG_OUTLINE, legsAcross, VIEW_WORDS, VIEWS, type View } from "./leg-shapes";
import { findingOf } from "./read-draft";
import { FIGURE, placeChips, type Chip } from "./vein-chips";
import { VeinLine } from "./vein-line";

type TappableLegsProps = { legs: readonly Leg[]; rowAt: (leg: Leg, segment: Segment) => RowDraft; wrong: ReadonlyMap<string, string>; onOpen: (place: Place) => void };

/** The worksheet as a picture: each vein and its name open the fields of that row. */
export function TappableLegs({ legs, ...props }: TappableLegsProps) {
  return (
    <div>
      <div className="flex flex-wrap justify-center gap-x-8 gap-y-6">
        {VIEWS.map((view) => (
          <section key={view} aria-labelledby={`drawing-${view}`} className="min-w-0">
            <h3 id={`drawing-${view}`} className="mb-2 text-center text-md">
              <span className="font-semibold">{VIEW_WORDS[view].title}</span> <span className="font-normal text-muted">{VIEW_WORDS[view].side}</span>
            </h3>
            <div className="flex flex-wrap justify-center gap-x-3 gap-y-4">
              {legsAcross(view, legs).map((leg) => (
                <TappableLeg key={leg} {...{ view, leg, ...props }} />
              ))}
            </div>
          </section>
        ))}
      </div>
      <DrawingLegend />
    </div>
  );
}

function TappableLeg({ view, leg, rowAt, wrong, onOpen }: Omit<TappableLegsProps, "legs"> & { view: View; leg: Leg }) {
  const findingAt = (segment: Segment) => findingOf(leg, segment, rowAt(leg, segment));
  const chips = placeChips(view, leg, findingAt);

  /** A tap on a line is a tap on its name; the keyboard has the names. */
  function openTapped(event: MouseEvent<SVGElement>) {
    const key = event.target instanceof Element ? event.target.closest("[data-vein]")?.getAttribute("data-vein") : null;
    const tapped = chips.find(({ segment }) => rowKey({ leg, segment }) === key);
    if (tapped !== undefined) onOpen({ leg, segment: tapped.segment });
  }

  return (
    <div role="group" aria-label={`${LEGS_WORDS[leg]}, ${VIEW_WORDS[view].title.toLowerCase()}`} className="relative shrink-0" style={{ width: FIGURE.width, height: FIGURE.height }}>
      <p aria-hidden className="pointer-events-none sticky top-2 z-1 mx-auto w-fit rounded-sm bg-canvas px-1 text-detail font-semibold md:top-19 lg:top-16">
        {LEGS_WORDS[leg].toUpperCase()}
      </p>
      <svg aria-hidden viewBox={`0 0 ${FIGURE.width} ${FIGURE.height}`} className="absolute inset-0" onClick={openTapped}>
        <g transform={`translate(${FIGURE.middle} ${FIGURE.top})${isTurnedOver(view, leg) ? " scale(-1 1)" : ""}`}>
          <path d={LEG_OUTLINE} fill="var(--leg-fill)" stroke="var(--divider)" strokeWidth="1.5" />
          <path d={KNEE_MARK[view]} fill="none" stroke="var(--divider)" strokeWidth="1.5" />
          {chips.map(({ segment }) => (
            <g key={segment} className="cursor-pointer">
              <VeinLine place={{ leg, segment }} finding={findingAt(segment)} isActive={false} />
            </g>
          ))}
        </g>
        {chips.map(({ segment, line }) => (
          <path key={segment} d={line} stroke="var(--control)" strokeWidth="0.75" opacity="0.6" pointerEvents="none" />
        ))}
      </svg>
      {chips.map((chip) => (
        <VeinChip key={chip.segment} {...{ chip, leg, onOpen }} row={rowAt(leg, chip.segment)} isWrong={(["reflux", "diameter", "height"] as const).some((cell) => wrong.has(cellId(leg, chip.segment, cell)))} />
      ))}
    </div>
  );
}

type VeinChipProps = { chip: Chip; leg: Leg; row: RowDraft; isWrong: boolean; onOpen: (place: Place) => void };

function VeinChip({ chip: { segment, side, top }, leg, row, isWrong, onOpen }: VeinChipProps) {
  const finding = findingOf(leg, segment, row);
  const state = isWrong ? "Not readable" : chipState(finding);
  const isFilled = finding.visibility !== "not_examined";
  return (
    <button
      type="button"
      id={cellId(leg, segment, "more")}
      aria-haspopup="dialog"
      aria-label={`${spokenState({ leg, segment }, row, finding)}${isWrong ? ". Not readable" : ""}`}
      data-group={SEGMENTS[segment].group}
      onClick={() => onOpen({ leg, segment })}
      style={{ top, width: FIGURE.chipWidth, height: FIGURE.chipHeight }}
      className={clsx(
        "absolute grid scroll-mt-32 scroll-mb-20 content-center rounded-md border px-0.5 text-left leading-tight hover:bg-selected",
        side === "left" ? "left-0" : "right-0",
        state === "Meets" ? "border-2 border-primary bg-canvas" : isFilled ? "border-control bg-canvas" : "border-dashed border-control bg-transparent",
        (isWrong || finding.thrombus === "acute") && "border-2 border-urgent",
      )}
    >
      <span className="truncate text-xs font-semibold tracking-tight">
        {LEG_LETTERS[leg]} {CHIP_NAMES[segment]}
      </span>
      {finding.thrombus === "acute" ? (
        <span className="text-[0.6875rem] leading-none font-semibold tracking-tight text-urgent">Acute thrombus</span>
      ) : (
        <span className={clsx("truncate text-[0.6875rem]", state === "Meets" ? "font-semibold text-primary" : "text-muted")}>{state}</span>
      )}
    </button>
  );
}
