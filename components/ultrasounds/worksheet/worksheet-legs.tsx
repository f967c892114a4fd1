import clsx from "clsx";
import type { ReactNode } from "react";
import type { Leg, Segment } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { beforeWords } from "./before-words";
import { isMeasurable, isPerforator, MoreCell, ThrombusCell, TypedCell, VeinCell, type CellProps } from "./finding-cells";
import type { GridProps } from "./grid-props";
import { GroupHead } from "./group-head";
import { findingOf } from "./read-draft";
import { ReadingMark } from "./reading-mark";
import { RefluxCell } from "./reflux-cell";
import { ownThreshold, shortLabel, VEIN_GROUPS } from "./segment-words";

/** One leg after the other, for a narrow screen: every control with its word beside it. */
export function WorksheetLegs(props: GridProps) {
  return props.legs.map((leg) => (
    <section key={leg} aria-labelledby={`${leg}-leg-title`} className="mb-8">
      <h3 id={`${leg}-leg-title`} className="sticky top-0 z-1 border-b bg-canvas py-2 text-xl font-semibold md:top-14">
        {LEGS_WORDS[leg]}
      </h3>
      {VEIN_GROUPS.map((group) => (
        <div key={group}>
          <h4 className="bg-surface px-2 py-1.5 text-sm">
            <GroupHead group={group} {...props} />
          </h4>
          <ul>
            {props.segments[group].map((segment) => (
              <SegmentItem key={segment} leg={leg} segment={segment} {...props} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

function SegmentItem({ leg, segment, rowAt, beforeAt, wrong, onChange, onMore }: GridProps & { leg: Leg; segment: Segment }) {
  const row = rowAt(leg, segment);
  const cell: CellProps = { leg, segment, row, wrong, onChange: (changes) => onChange(leg, segment, changes) };
  const hasSecond = row.visibility === "seen";
  const before = beforeAt(leg, segment);
  return (
    <li className="grid gap-1.5 border-b px-2 py-2 focus-within:bg-selected md:grid-cols-[minmax(0,1fr)_29rem] md:items-center">
      <div className="flex items-center justify-between gap-2">
        <span className="min-w-0 font-semibold">
          {shortLabel(segment)}
          {ownThreshold(segment) !== null && <span className="block text-xs font-normal text-muted">{ownThreshold(segment)}</span>}
        </span>
        <span className="flex shrink-0 items-center gap-1">
          <ReadingMark finding={findingOf(leg, segment, row)} />
          <MoreCell leg={leg} segment={segment} row={row} onOpen={() => onMore({ leg, segment })} />
        </span>
      </div>
      <div className={clsx("grid gap-x-2 gap-y-1.5", isMeasurable(row) ? "grid-cols-2 md:grid-cols-[1fr_1fr_8rem_5.5rem]" : "grid-cols-1")}>
        <Titled title="Compression" className={clsx(isMeasurable(row) && !hasSecond && "col-span-2")}>
          <VeinCell {...cell} />
        </Titled>
        {hasSecond && (
          <Titled title={isPerforator(segment) ? "Height, cm" : "Thrombus"}>{isPerforator(segment) ? <TypedCell cell="height" {...cell} /> : <ThrombusCell {...cell} />}</Titled>
        )}
        {isMeasurable(row) && (
          <>
            <Titled title="Reflux, ms">
              <RefluxCell {...cell} />
            </Titled>
            <Titled title="Diameter, mm">
              <TypedCell cell="diameter" {...cell} />
            </Titled>
          </>
        )}
      </div>
      {before !== null && <p className="text-xs text-muted md:col-span-2">{beforeWords(findingOf(leg, segment, row), before)}</p>}
    </li>
  );
}

function Titled({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <div className={clsx("min-w-0", className)}>
      <span aria-hidden className="text-xs text-muted">
        {title}
      </span>
      {children}
    </div>
  );
}
