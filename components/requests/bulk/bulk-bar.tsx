import { CalendarClock, CircleHelp, Download, History, Printer, UserPlus, X } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import type { WorklistPage } from "@/components/requests/worklist/worklist-line";
import { countWords } from "@/components/requests/worklist/worklist-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { BulkKind } from "@/lib/domain/bulk";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { BulkActions, BulkSelection } from "./bulk-actions";
import { BulkDialog } from "./bulk-dialog";
import { BulkResult } from "./bulk-result";
import { BULK_LABELS, requestsWords } from "./bulk-words";
import { focusSomeRow } from "./row-focus";
import { useBulk } from "./use-bulk";
import type { Selection } from "./use-selection";

const KINDS = [
  { kind: "assign", icon: UserPlus },
  { kind: "ask_information", icon: CircleHelp },
  { kind: "snooze", icon: CalendarClock },
] as const;

/** On a phone; the name that is read out stays the whole one, which begins with it. */
const SHORT_LABELS: Record<BulkKind, string> = { assign: "Assign", ask_information: "Ask", snooze: "Snooze" };

type BulkBarProps = {
  page: WorklistPage;
  selection: Selection;
  staffId: string;
  /** Null for a role that changes nothing in bulk: it still exports and prints. */
  bulk: BulkActions | null;
  onReload: () => Promise<void>;
};

export function BulkBar({ page, selection, staffId, bulk, onReload }: BulkBarProps) {
  const [open, setOpen] = useState<{ kind: BulkKind; selection: BulkSelection } | null>(null);
  const { report, closeReport, finish } = useBulk({ page, selection, bulk, onReload, onClosed: () => setOpen(null) });
  const { selected, isAll } = selection;
  const clear = () => {
    focusSomeRow([...selected]);
    selection.clear();
  };
  useEscape(selected.size > 0, clear);
  const list = { ...page.query, page: 1, after: null };
  const asked = isAll ? writeWorklistQuery(list) : `ids=${[...selected].join(",")}&columns=${page.query.columns.join(",") || "none"}`;

  return (
    <>
      {selected.size > 0 && (
        <section data-bulk-bar aria-label="Selected requests" className="page sticky bottom-0 z-30 flex flex-wrap items-center gap-x-2 gap-y-2 border-t-2 sm:gap-x-3 border-primary bg-canvas py-2 print-hidden">
          <p role="status" className="font-semibold tabular-nums">
            {isAll ? `All ${countWords(page)} of this list selected` : `${selected.size} selected`}
          </p>
          {!isAll && selected.size === page.lines.length && page.total > page.lines.length && (
            <Button variant="quiet" onClick={selection.selectAll}>
              Select all {requestsWords(page.total)} in this view
            </Button>
          )}
          {bulk !== null &&
            KINDS.map(({ kind, icon: KindIcon }) => (
              <Button key={kind} aria-label={BULK_LABELS[kind]} icon={<KindIcon aria-hidden className="size-4 max-sm:hidden" />} onClick={() => setOpen({ kind, selection: selectionOf(page, selection) })}>
                <span className="sm:hidden">{SHORT_LABELS[kind]}</span>
                <span className="max-sm:hidden">{BULK_LABELS[kind]}</span>
              </Button>
            ))}
          <ButtonLink href={`/api/worklist/export?${asked}`} download icon={<Download aria-hidden className="size-4 max-sm:hidden" />} aria-label="Export the selected requests as CSV">
            Export
          </ButtonLink>
          <ButtonLink href={`/requests/print?${asked}`} target="_blank" icon={<Printer aria-hidden className="size-4 max-sm:hidden" />} aria-label="Print the selected requests, in a new tab">
            Print
          </ButtonLink>
          <div className="ml-auto flex flex-wrap items-center gap-1 sm:gap-2">
            {bulk !== null && (
              <ButtonLink variant="quiet" href="/requests/bulk" icon={<History aria-hidden className="size-4" />}>
                <span className="max-sm:sr-only">Your last bulk changes</span>
              </ButtonLink>
            )}
            <Button variant="quiet" hint="Esc" icon={<X aria-hidden className="size-4" />} onClick={clear}>
              <span className="max-sm:sr-only">Clear selection</span>
            </Button>
          </div>
        </section>
      )}
      {open !== null && bulk !== null && (
        <BulkDialog {...open} {...{ bulk, staffId }} staff={page.staff} onClose={() => setOpen(null)} onDone={(done) => void finish(done)} />
      )}
      {report !== null && <BulkResult report={report} onClose={closeReport} />}
    </>
  );
}

/** The ticked rows as they are on screen, or the address of the whole list: never a page of it. */
function selectionOf({ lines, query }: WorklistPage, { selected, isAll }: Selection): BulkSelection {
  if (isAll) return { query: writeWorklistQuery({ ...query, page: 1, after: null }) };
  return { rows: lines.filter(({ id }) => selected.has(id)).map(({ id, version }) => ({ requestId: id, version })) };
}

function useEscape(isOn: boolean, onEscape: () => void): void {
  const act = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isOn) return;
    function onKey(event: KeyboardEvent) {
      const isElsewhere = event.target instanceof Element && event.target.closest("input:not(.tick), select, textarea, details[open], dialog");
      if (event.key !== "Escape" || event.defaultPrevented || isElsewhere || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn]);
}
