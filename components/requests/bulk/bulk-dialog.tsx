import { useState, useTransition, type FormEvent } from "react";
import type { Answer, Failure } from "@/components/requests/detail/request-actions";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { BulkKind, BulkPreview, BulkResult, BulkRow } from "@/lib/domain/bulk";
import type { AskTopic } from "@/lib/domain/move-reasons";
import { formatWeekdayInstant } from "@/lib/format/instants";
import type { ApplyChange, BulkActions, BulkSelection } from "./bulk-actions";
import { BulkChoice, changeOf, firstChoice, type Choice } from "./bulk-choice";
import { BulkRows } from "./bulk-rows";
import { BULK_LABELS, requestsWords, stepWords } from "./bulk-words";
import { closeDialog } from "./row-focus";
import { BULK_UNANSWERED } from "./unanswered";
import { usePreview } from "./use-preview";

export type BulkDone = { kind: BulkKind; bulkId: string; done: BulkRow[]; refused: (BulkRow & { why: string })[] };

type BulkDialogProps = {
  kind: BulkKind;
  selection: BulkSelection;
  staff: readonly { id: string; name: string }[];
  staffId: string;
  bulk: BulkActions;
  onClose: () => void;
  onDone: (done: BulkDone) => void;
};

/** Choose, see what it would change and skip, confirm: all on one sheet. */
export function BulkDialog({ kind, selection, staff, staffId, bulk, onClose, onDone }: BulkDialogProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(kind));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, startWork] = useTransition();
  const preview = usePreview(bulk.preview, selection, changeOf(kind, choice));
  const shown = preview?.ok ? preview.value : null;

  function apply(event: FormEvent) {
    event.preventDefault();
    if (isBusy || shown === null || shown.willChange.length === 0) return;
    const rows = shown.willChange.map(({ requestId, version }) => ({ requestId, version }));
    startWork(async () => {
      const answer = await bulk.apply({ rows, change: confirmedChange(kind, choice, shown) }).catch((): Answer<BulkResult> => BULK_UNANSWERED);
      if (answer.ok) onDone(doneOf(kind, answer.value, shown.willChange));
      else setFailure(answer);
    });
  }

  return (
    <Dialog open onClose={onClose} title={BULK_LABELS[kind]} description="Each request is checked and recorded on its own. You can take it all back.">
      <form onSubmit={apply}>
        {[failure, preview?.ok === false ? preview : null].map(
          (problem) => problem && <Notice key={problem.message} tone="danger" title={problem.fields[0]?.message ?? problem.message} className="mb-3" />,
        )}
        <BulkChoice {...{ kind, choice, staff, staffId }} onChoice={setChoice} error={failure?.fields.find(({ field }) => field === "change.reason")?.message} />
        <div aria-live="polite">
          {shown !== null && (
            <p className="mt-4 font-semibold">
              {previewWords(shown)}
              {shown.until !== null && shown.willChange.length > 0 && ` Until ${formatWeekdayInstant(shown.until, shown.timeZone)}.`}
            </p>
          )}
          {preview === null && changeOf(kind, choice) !== null && <p className="mt-4 text-muted">Looking at the requests …</p>}
        </div>
        {shown !== null && (
          <>
            <BulkRows title={`Skip ${shown.skipped.length}`} rows={shown.skipped} />
            <BulkRows title={`Change ${shown.willChange.length}`} rows={shown.willChange} />
          </>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={isBusy || shown === null || shown.willChange.length === 0}>
            {isBusy ? "Changing …" : shown === null || shown.willChange.length === 0 ? BULK_LABELS[kind] : confirmWords(kind, shown)}
          </Button>
          <Button onClick={closeDialog}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function previewWords({ willChange, skipped }: BulkPreview): string {
  if (willChange.length === 0) return `Nothing would change: ${skipped.length === 1 ? "this one is" : `all ${skipped.length} are`} skipped.`;
  return skipped.length === 0 ? `Will change ${willChange.length}.` : `Will change ${willChange.length}, skip ${skipped.length}.`;
}

function confirmWords(kind: BulkKind, { willChange, until }: BulkPreview): string {
  if (kind === "snooze" && until === null) return `Wake ${requestsWords(willChange.length)}`;
  return stepWords(kind, willChange.length);
}

/** What the preview worked out is what is done: a snooze holds its moment, however long the dialog was open. */
function confirmedChange(kind: BulkKind, choice: Choice, preview: BulkPreview): ApplyChange {
  if (kind === "ask_information") return { kind, topic: choice.picked as AskTopic, reason: choice.words };
  if (kind === "snooze") return { kind, until: preview.until };
  const change = changeOf(kind, choice);
  return { kind, assignToId: change?.kind === "assign" ? change.assignToId : null };
}

function doneOf(kind: BulkKind, { bulkId, outcomes }: BulkResult, rows: readonly BulkRow[]): BulkDone {
  const whys = new Map(outcomes.map(({ requestId, why }) => [requestId, why]));
  const refused = rows.flatMap((row) => {
    const why = whys.get(row.requestId);
    return why ? [{ ...row, why }] : [];
  });
  return { kind, bulkId, done: rows.filter(({ requestId }) => whys.get(requestId) === null), refused };
}
