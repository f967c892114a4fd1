import { useMemo, useState, type FocusEvent } from "react";
import { Button } from "@/components/ui/button";
import type { FieldError } from "@/lib/domain/errors";
import { isOnlyIfIndicated, SEGMENT_IDS, type Leg, type Segment, type VeinGroup } from "@/lib/domain/reflux";
import { rowKey } from "@/lib/domain/worksheet";
import { beforeOf, comparedWith, type Earlier } from "./before-words";
import { cellId } from "./cells";
import { CompareToggle } from "./compare-toggle";
import { DoubtList } from "./doubt-list";
import { doubtsOf } from "./draft-doubts";
import { EMPTY_ROW, isSameRow, rowOf, type RowDraft, type WorksheetDraft } from "./draft";
import { EntryChoice, type Entry } from "./entry-choice";
import type { GridProps, Place } from "./grid-props";
import { unreadable } from "./read-draft";
import { SegmentDialog } from "./segment-dialog";
import { shownSegments } from "./segment-words";
import { TappableLegs } from "./tappable-legs";
import { UnclearList } from "./unclear-list";
import { useGridShape, type GridShape } from "./use-wide";
import { WorksheetGrid } from "./worksheet-grid";
import { WorksheetLegs } from "./worksheet-legs";

type SegmentEntryProps = {
  legs: readonly Leg[];
  draft: WorksheetDraft;
  earlier: Earlier;
  problems: readonly FieldError[];
  entry: Entry;
  onEntry: (entry: Entry) => void;
  onChange: (leg: Leg, segment: Segment, changes: Partial<RowDraft>) => void;
  onPlace: (place: Place | null) => void;
  onNormal: () => void;
};

/** The segments of the ordered legs, to be filled in row by row or on the picture: one draft, two ways to write it. */
export function SegmentEntry({ legs, draft, earlier, problems, entry, onEntry, onChange, onPlace, onNormal }: SegmentEntryProps) {
  const [openGroups, setOpenGroups] = useState<ReadonlySet<VeinGroup>>(new Set());
  const [more, setMore] = useState<Place | null>(null);
  const [isComparing, setComparing] = useState(false);
  const shape = useGridShape();
  const doubts = useMemo(() => doubtsOf(draft, legs), [draft, legs]);
  const unclear = useMemo(() => unreadable(draft, legs), [draft, legs]);
  const wrong = useMemo(() => new Map(problems.map(({ field, message }) => [field, message])), [problems]);
  const beforeAt = (leg: Leg, segment: Segment) => (isComparing ? beforeOf(earlier, leg, segment) : null);
  const hasRow = (segment: Segment) => legs.some((leg) => !isSameRow(rowOf(draft, leg, segment), EMPTY_ROW) || beforeAt(leg, segment) !== null);
  const shown = (group: VeinGroup) => shownSegments(group, hasRow, openGroups.has(group));
  const grid: GridProps = {
    legs,
    segments: { deep: shown("deep"), great_saphenous: shown("great_saphenous"), small_saphenous: shown("small_saphenous"), perforator: shown("perforator") },
    openGroups,
    rowAt: (leg, segment) => rowOf(draft, leg, segment),
    beforeAt,
    wrong,
    onChange,
    onMore: setMore,
    onToggleGroup: (group) => setOpenGroups((before) => (before.has(group) ? new Set([...before].filter((one) => one !== group)) : new Set([...before, group]))),
  };

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const [leg, segment] = target.id.split(".") as [Leg?, Segment?];
    if (leg !== undefined && segment !== undefined) onPlace({ leg, segment });
  }
  function goTo(place: Place) {
    if (entry === "drawing") setMore(place);
    else document.getElementById(cellId(place.leg, place.segment, "vein"))?.focus();
  }

  return (
    <section id="worksheet" tabIndex={-1} aria-labelledby="worksheet-title" className="mt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
        <h2 id="worksheet-title" className="text-xl font-semibold">
          Worksheet
        </h2>
        <EntryChoice entry={entry} onChange={onEntry} />
        <CompareToggle day={comparedWith(earlier, legs)} isOn={isComparing} onToggle={setComparing} />
        <p className="ml-auto text-md text-muted">{openWords(draft, legs)}</p>
        <Button onClick={onNormal}>Set all others normal</Button>
      </div>
      <div onFocus={onFocus} onBlur={() => onPlace(null)}>
        {entry === "drawing" ? <TappableLegs {...{ legs, wrong }} rowAt={grid.rowAt} onOpen={setMore} /> : <WorksheetRows shape={shape} {...grid} />}
      </div>
      <UnclearList problems={unclear} />
      <DoubtList doubts={doubts} onGo={goTo} />
      <SegmentDialog
        opened={
          more && {
            place: more,
            row: rowOf(draft, more.leg, more.segment),
            doubts: doubts.filter((doubt) => rowKey(doubt) === rowKey(more)),
            before: beforeOf(earlier, more.leg, more.segment),
            errorOf: (cell) => problems.find(({ field }) => field === cell)?.message,
            onChange: (changes) => onChange(more.leg, more.segment, changes),
          }
        }
        onClose={() => setMore(null)}
      />
    </section>
  );
}

function WorksheetRows({ shape, ...grid }: GridProps & { shape: GridShape }) {
  if (shape === "list") return <WorksheetLegs {...grid} />;
  return shape === "both_legs" ? <WorksheetGrid {...grid} /> : grid.legs.map((leg) => <WorksheetGrid key={leg} {...grid} legs={[leg]} />);
}

function openWords(draft: WorksheetDraft, legs: readonly Leg[]): string {
  const standard = legs.flatMap((leg) => SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment)).map((segment) => rowOf(draft, leg, segment)));
  const count = (visibility: RowDraft["visibility"]) => standard.filter((row) => row.visibility === visibility).length;
  return `${count("not_examined")} not examined, ${count("not_seen")} not seen`;
}
