"use client";

import { useMemo, useState, type FormEvent, type KeyboardEvent } from "react";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { useToast } from "@/components/ui/toast";
import type { UltrasoundOrder } from "@/lib/domain/care";
import type { FieldError } from "@/lib/domain/errors";
import { legsOf } from "@/lib/domain/ultrasound";
import { missingFromWorksheet } from "@/lib/domain/worksheet";
import { fieldOnScreen } from "./cells";
import { ClashList } from "./clash-list";
import { rowsToKeep } from "./draft";
import { ExamFields } from "./exam-fields";
import type { Place } from "./grid-props";
import { moveInGrid } from "./move-in-grid";
import { NormalDialog } from "./normal-dialog";
import { findingsOf, headerOf, unreadable } from "./read-draft";
import { SaveBar } from "./save-bar";
import { SaveFailure } from "./save-failure";
import { SegmentEntry } from "./segment-entry";
import { setNormal } from "./set-normal";
import type { UltrasoundActions } from "./ultrasound-actions";
import type { SheetDraft } from "./use-worksheet-draft";

type WorksheetFormProps = {
  order: UltrasoundOrder;
  sheet: SheetDraft;
  todayOn: string;
  mayComplete: boolean;
  onPlace: (place: Place | null) => void;
  /** The exam is complete, or the person only wants to read on. */
  onRead: () => void;
  actions: UltrasoundActions;
};

export function WorksheetForm({ order, sheet, todayOn, mayComplete, onPlace, onRead, actions }: WorksheetFormProps) {
  const legs = legsOf(order.legs);
  const { draft } = sheet;
  const [isSettingNormal, setSettingNormal] = useState(false);
  const [found, setFound] = useState<FieldError[] | null>(null);
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const [sentRows, setSentRows] = useState<readonly Place[]>([]);
  const refused = useMemo(() => failure?.fields.map(({ field, message }) => ({ field: fieldOnScreen(field, sentRows), message })) ?? [], [failure, sentRows]);
  const problems = found ?? refused;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const wrong = useMemo(() => new Set([...unreadable(draft, legsOf(order.legs)), ...problems].map(({ field }) => field)), [draft, order.legs, problems]);
  const canSend = sheet.clashes.length === 0 && !isBusy;

  /** Null when something typed cannot be read: that is said, and nothing is sent. */
  function takeSheet(extra: readonly FieldError[] = []) {
    const unclear = [...unreadable(draft, legs), ...extra];
    setFound(unclear.length === 0 ? null : unclear);
    if (unclear.length > 0 || !canSend) return null;
    setSentRows(rowsToKeep(draft, legs));
    return { orderId: order.id, version: sheet.version, header: headerOf(draft.header), findings: findingsOf(draft, legs) };
  }

  function save() {
    const input = takeSheet();
    if (input === null) return;
    run(actions.saveWorksheet, input, ({ version }) => {
      sheet.markSaved(version, draft);
      toast({ message: "Worksheet saved" });
    });
  }

  function complete() {
    const missing = missingFromWorksheet(order, { header: headerOf(draft.header), findings: findingsOf(draft, legs) });
    const input = takeSheet(missing.map(({ field, message }) => ({ field: field === "findings" ? "worksheet" : fieldOnScreen(field, []), message })));
    if (input === null) return;
    const saveAndComplete: typeof actions.completeExam = async ({ orderId }) => {
      const saved = await actions.saveWorksheet(input);
      if (!saved.ok) return saved;
      sheet.markSaved(saved.value.version, draft);
      return actions.completeExam({ orderId, version: saved.value.version });
    };
    run(saveAndComplete, { orderId: order.id, version: 1 }, () => {
      toast({ message: "Exam complete. The report is to be signed." });
      onRead();
    });
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    save();
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return event.currentTarget.requestSubmit();
    moveInGrid(event, legs);
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className="min-w-0 print-hidden">
      <SaveFailure problems={problems} failure={found === null ? failure : null} isMerged={sheet.hasMerged} />
      <ClashList clashes={sheet.clashes} hasMerged={sheet.hasMerged} changedBy={failure?.current?.changedBy ?? null} onSettle={sheet.settle} />
      <ExamFields legs={order.legs} header={draft.header} todayOn={todayOn} errorOf={errorOf} onChange={sheet.changeHeader} />
      <SegmentEntry legs={legs} draft={draft} wrong={wrong} onChange={sheet.changeSegment} onPlace={onPlace} onNormal={() => setSettingNormal(true)} />
      <SaveBar
        isDirty={sheet.isDirty}
        isNew={sheet.version === null}
        isBusy={isBusy}
        clashes={sheet.clashes.length}
        report={order.state === "scheduled" ? { words: "Complete exam", onPress: mayComplete ? complete : null } : { words: "Read and report", onPress: sheet.isDirty ? null : onRead }}
      />
      {isSettingNormal && (
        <NormalDialog
          draft={draft}
          legs={legs}
          onClose={() => setSettingNormal(false)}
          onSet={(chosen) => {
            sheet.replace(setNormal(draft, chosen));
            setSettingNormal(false);
          }}
        />
      )}
    </form>
  );
}
