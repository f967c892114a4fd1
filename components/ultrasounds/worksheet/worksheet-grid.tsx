import clsx from "clsx";
import { Fragment } from "react";
import type { Leg, Segment } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { beforeWords } from "./before-words";
import { isMeasurable, isPerforator, MoreCell, ThrombusCell, TypedCell, VeinCell, type CellProps } from "./finding-cells";
import { GroupHead } from "./group-head";
import { RefluxCell } from "./reflux-cell";
import { ReadingMark } from "./reading-mark";
import { findingOf } from "./read-draft";
import { ownThreshold, shortLabel, VEIN_GROUPS } from "./segment-words";
import type { GridProps } from "./grid-props";

const COLUMNS = ["Compression", "Thrombus", "Reflux, ms", "Diameter, mm", "Threshold", "More"] as const;
const PER_LEG = COLUMNS.length;

/** Both legs beside each other, as the examiner faces them: the right leg on the left. With one leg there is room for fingers. */
export function WorksheetGrid(props: GridProps) {
  const { legs, segments } = props;
  return (
    <table className={clsx("w-full table-fixed border-collapse text-left text-sm", legs.length === 1 && "mb-8")}>
      <caption className="sr-only">Worksheet, {legs.map((leg) => LEGS_WORDS[leg].toLowerCase()).join(" and ")}. Enter goes to the next row, the arrows to the cells around.</caption>
      <colgroup>
        <col className="w-32" />
        {legs.map((leg) => (
          <Fragment key={leg}>
            <col className="w-31" />
            <col className="w-28" />
            <col className={legs.length === 1 ? "w-33" : "w-19"} />
            <col className="w-18" />
            <col className="w-25" />
            <col className="w-8" />
          </Fragment>
        ))}
      </colgroup>
      <thead className="sticky top-0 z-1 bg-canvas md:top-17 lg:top-14">
        <tr>
          <th rowSpan={2} scope="col" className="border-b px-1.5 py-1 align-bottom text-detail font-medium text-muted">
            Segment
          </th>
          {legs.map((leg) => (
            <th key={leg} scope="colgroup" colSpan={PER_LEG} className="border-l px-2 pt-1.5 text-base font-semibold">
              {LEGS_WORDS[leg]}
            </th>
          ))}
        </tr>
        <tr>
          {legs.flatMap((leg) =>
            COLUMNS.map((column, index) => (
              <th key={`${leg} ${column}`} scope="col" className={clsx("border-b px-0.5 py-1 text-xs font-medium text-muted", index === 0 && "border-l pl-2")}>
                {column === "More" ? <span className="sr-only">More</span> : column}
              </th>
            )),
          )}
        </tr>
      </thead>
      {VEIN_GROUPS.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={1 + legs.length * PER_LEG} className="border-b bg-surface px-1.5 py-1 font-normal">
              <GroupHead group={group} {...props} />
            </th>
          </tr>
          {segments[group].map((segment) => (
            <SegmentRow key={segment} segment={segment} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function SegmentRow({ segment, ...props }: GridProps & { segment: Segment }) {
  const before = props.legs.map((leg) => ({ leg, found: props.beforeAt(leg, segment) }));
  return (
    <>
      <tr className="border-b focus-within:bg-selected">
        <th scope="row" className="px-1.5 py-0.5 font-normal leading-tight wrap-anywhere">
          {shortLabel(segment)}
          {ownThreshold(segment) !== null && <span className="block text-xs text-muted">{ownThreshold(segment)}</span>}
        </th>
        {props.legs.map((leg) => (
          <LegCells key={leg} leg={leg} segment={segment} {...props} />
        ))}
      </tr>
      {before.some(({ found }) => found !== null) && (
        <tr className="border-b text-xs text-muted">
          <th scope="row" className="px-2 pb-1 text-left font-normal">
            <span className="sr-only">{shortLabel(segment)}, earlier exam</span>
          </th>
          {before.map(({ leg, found }) => (
            <td key={leg} colSpan={PER_LEG} className="border-l px-2 pb-1">
              {found === null ? "Not examined before" : beforeWords(findingOf(leg, segment, props.rowAt(leg, segment)), found)}
            </td>
          ))}
        </tr>
      )}
    </>
  );
}

function LegCells({ legs, leg, segment, rowAt, wrong, onChange, onMore }: GridProps & { leg: Leg; segment: Segment }) {
  const row = rowAt(leg, segment);
  const cell: CellProps = { leg, segment, row, wrong, onChange: (changes) => onChange(leg, segment, changes) };
  const hasSecond = row.visibility === "seen";
  const isAlone = legs.length === 1;
  const look = "px-0.5 py-px";
  return (
    <>
      <td key="vein" colSpan={isMeasurable(row) ? (hasSecond ? 1 : 2) : 4} className={clsx(look, "border-l pl-2")}>
        <VeinCell {...cell} />
      </td>
      {hasSecond && (
        <td key="second" className={look}>
          {isPerforator(segment) ? <HeightCell {...cell} /> : <ThrombusCell {...cell} />}
        </td>
      )}
      {isMeasurable(row) && (
        <>
          <td key="reflux" className={look}>
            {isAlone ? <RefluxCell {...cell} /> : <TypedCell cell="reflux" {...cell} />}
          </td>
          <td key="diameter" className={look}>
            <TypedCell cell="diameter" {...cell} />
          </td>
        </>
      )}
      <td key="reading" className="py-px pl-1.5">
        <ReadingMark finding={findingOf(leg, segment, row)} />
      </td>
      <td key="more" className="py-px">
        <MoreCell leg={leg} segment={segment} row={row} onOpen={() => onMore({ leg, segment })} />
      </td>
    </>
  );
}

function HeightCell(cell: CellProps) {
  return (
    <span className="flex items-center gap-1 text-detail text-muted">
      <TypedCell cell="height" {...cell} />
      <span aria-hidden className="whitespace-nowrap">
        cm up
      </span>
    </span>
  );
}

