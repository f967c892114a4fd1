import { useEffect, useRef, useState } from "react";
import type { Answer } from "@/components/requests/detail/request-actions";
import type { WorklistPage } from "@/components/requests/worklist/worklist-line";
import { useToast } from "@/components/ui/toast";
import type { UndoneBulk } from "@/lib/domain/bulk";
import type { BulkActions } from "./bulk-actions";
import type { BulkDone } from "./bulk-dialog";
import type { BulkReport } from "./bulk-result";
import { doneWords, requestsWords } from "./bulk-words";
import { closeDialog, drawn, focusSomeRow, rowsToGo } from "./row-focus";
import { BULK_UNANSWERED } from "./unanswered";
import type { Selection } from "./use-selection";

type UseBulk = { page: WorklistPage; selection: Selection; bulk: BulkActions | null; onReload: () => Promise<void>; onClosed: () => void };

/** What follows a bulk change: the list anew, focus on the next row, a way back, and a report when something was refused. */
export function useBulk({ page, selection, bulk, onReload, onClosed }: UseBulk) {
  const [report, setReport] = useState<BulkReport | null>(null);
  const toast = useToast();
  // The undo in a message is pressed later, when the list may show another query.
  const reload = useRef(onReload);
  useEffect(() => {
    reload.current = onReload;
  });

  async function undo(bulkId: string): Promise<void> {
    if (bulk === null) return;
    closeDialog();
    setReport(null);
    const answer = await bulk.undo({ bulkId }).catch((): Answer<UndoneBulk> => BULK_UNANSWERED);
    if (!answer.ok) setReport(failureReport(answer.message));
    else if (answer.value.refused.length > 0) setReport(undoReport(answer.value));
    else toast({ message: `Undone: ${requestsWords(answer.value.restored.length)}` });
    await reload.current();
  }

  async function finish(change: BulkDone): Promise<void> {
    const shown = page.lines.map(({ id }) => id);
    const next = rowsToGo(shown, selection.selected);
    const words = doneWords(change.kind, change.done.length);
    const takeBack = () => void undo(change.bulkId);
    closeDialog();
    onClosed();
    if (change.refused.length > 0) setReport(changeReport(change, words, change.done.length > 0 ? takeBack : null));
    else toast({ message: words, action: { label: "Undo", hint: "Z", onAction: takeBack } });
    await drawn();
    if (document.querySelector("dialog[open]") === null) focusSomeRow(next);
    await reload.current();
    selection.clear();
    await drawn();
    if (document.activeElement === document.body) focusSomeRow([...next, ...shown]);
  }

  const close = () => {
    setReport(null);
    void drawn().then(() => {
      if (document.activeElement === document.body) focusSomeRow(page.lines.map(({ id }) => id));
    });
  };
  return { report, closeReport: close, finish };
}

function changeReport({ done, refused }: BulkDone, words: string, onUndo: (() => void) | null): BulkReport {
  return { title: "Not all were changed", done: { words, rows: done }, refused: { words: `Not changed: ${refused.length}`, rows: refused }, onUndo };
}

/** It stays until it is read: a message that goes by itself would leave the change standing unseen. */
function failureReport(message: string): BulkReport {
  return { title: message, done: { words: "", rows: [] }, refused: { words: "", rows: [] }, onUndo: null };
}

function undoReport({ restored, refused }: UndoneBulk): BulkReport {
  return {
    title: "Not all were undone",
    done: { words: `Undone: ${restored.length}`, rows: restored },
    refused: { words: `Left as they are: ${refused.length}`, rows: refused },
    onUndo: null,
  };
}
