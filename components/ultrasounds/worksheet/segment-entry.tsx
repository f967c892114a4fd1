import { useMemo, useState, type FocusEvent } from "react";
import { Button } from "@/components/ui/button";
import { isOnlyIfIndicated, SEGMENT_IDS, type Leg, type Segment, type VeinGroup } from "@/lib/domain/reflux";
import { AcuteThrombusNotice } from "./acute-thrombus-notice";
import { EMPTY_ROW, isSameRow, rowOf, type RowDraft, type WorksheetDraft } from "./draft";
import type { GridProps, Place } from "./grid-props";
import { MoreDialog } from "./more-dialog";
import { findingsOf } from "./read-draft";
import { shownSegments } from "./segment-words";
import { useIsWide } from "./use-wide";
import { WorksheetGrid } from "./worksheet-grid";
import { WorksheetLegs } from "./worksheet-legs";

type SegmentEntryProps = {
  legs: readonly Leg[];
  draft: WorksheetDraft;
  wrong: ReadonlySet<string>;
  onChange: (leg: Leg, segment: Segment, changes: Partial<RowDraft>) => void;
  onPlace: (place: Place | null) => void;
  onNormal: () => void;
};

/** The segments of the ordered legs, to be filled in. */
export function SegmentEntry({ legs, draft, wrong, onChange, onPlace, onNormal }: SegmentEntryProps) {
  const [openGroups, setOpenGroups] = useState<ReadonlySet<VeinGroup>>(new Set());
  const [more, setMore] = useState<Place | null>(null);
  const isWide = useIsWide();
  const findings = useMemo(() => findingsOf(draft, legs), [draft, legs]);
  const hasRow = (segment: Segment) => legs.some((leg) => !isSameRow(rowOf(draft, leg, segment), EMPTY_ROW));
  const shown = (group: VeinGroup) => shownSegments(group, hasRow, openGroups.has(group));
  const grid: GridProps = {
    legs,
    segments: { deep: shown("deep"), great_saphenous: shown("great_saphenous"), small_saphenous: shown("small_saphenous"), perforator: shown("perforator") },
    openGroups,
    rowAt: (leg, segment) => rowOf(draft, leg, segment),
    wrong,
    onChange,
    onMore: setMore,
    onToggleGroup: (group) => setOpenGroups((before) => (before.has(group) ? new Set([...before].filter((one) => one !== group)) : new Set([...before, group]))),
  };

  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const [leg, segment] = target.id.split(".") as [Leg?, Segment?];
    if (leg !== undefined && segment !== undefined) onPlace({ leg, segment });
  }

  return (
    <section id="worksheet" tabIndex={-1} aria-labelledby="worksheet-title" className="mt-4">
      <AcuteThrombusNotice findings={findings} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2">
        <h2 id="worksheet-title" className="text-xl font-semibold">
          Worksheet
        </h2>
        <p className="text-md text-muted">{openWords(draft, legs)}</p>
        <Button onClick={onNormal}>Set all others normal</Button>
      </div>
      <div onFocus={onFocus} onBlur={() => onPlace(null)}>
        {isWide ? <WorksheetGrid {...grid} /> : <WorksheetLegs {...grid} />}
      </div>
      {more !== null && (
        <MoreDialog place={more} row={rowOf(draft, more.leg, more.segment)} onChange={(changes) => onChange(more.leg, more.segment, changes)} onClose={() => setMore(null)} />
      )}
    </section>
  );
}

function openWords(draft: WorksheetDraft, legs: readonly Leg[]): string {
  const standard = legs.flatMap((leg) => SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment)).map((segment) => rowOf(draft, leg, segment)));
  const count = (visibility: RowDraft["visibility"]) => standard.filter((row) => row.visibility === visibility).length;
  return `${count("not_examined")} not examined, ${count("not_seen")} not seen`;
}
