"use client";

import { useMemo, useState, type FormEvent, type KeyboardEvent } from "react";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { useToast } from "@/components/ui/toast";
import type { UltrasoundOrder } from "@/lib/domain/care";
import type { FieldError } from "@/lib/domain/errors";
import { legsOf } from "@/lib/domain/ultrasound";
import { missingFromWorksheet } from "@/lib/domain/worksheet";
import { formatTime } from "@/lib/format/instants";
import type { Earlier } from "./before-words";
import { CeapFields } from "./ceap-fields";
import { fieldOnScreen } from "./cells";
import { ClashList } from "./clash-list";
import { rowsToKeep } from "./draft";
import { doubtsOf } from "./draft-doubts";
import type { Entry } from "./entry-choice";
import { ExamFields } from "./exam-fields";
import type { Place } from "./grid-props";
import { moveInGrid } from "./move-in-grid";
import { NormalDialog } from "./normal-dialog";
import { findingsOf, headerOf, isUnsent, unfinishedCeap, unreadable } from "./read-draft";
import { SaveBar } from "./save-bar";
import { SaveFailure } from "./save-failure";
import { SegmentEntry } from "./segment-entry";
import { setNormal } from "./set-normal";
import type { UltrasoundActions } from "./ultrasound-actions";
import { useAutosave, useSaving } from "./use-saving";
import type { SheetDraft } from "./use-worksheet-draft";

type WorksheetFormProps = {
  order: UltrasoundOrder;
  sheet: SheetDraft;
  todayOn: string;
  mayComplete: boolean;
  /** What was found before in each leg. */
  earlier: Earlier;
  timeZone: string;
  entry: Entry;
  onEntry: (entry: Entry) => void;
  onPlace: (place: Place | null) => void;
  /** The exam is complete, or the person only wants to read on. */
  onRead: () => void;
  actions: UltrasoundActions;
};

export function WorksheetForm({ order, sheet, todayOn, mayComplete, earlier, timeZone, entry, onEntry, onPlace, onRead, actions }: WorksheetFormProps) {
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
  const unclear = useMemo(() => unreadable(draft, legsOf(order.legs)), [draft, order.legs]);
  const openCeap = useMemo(() => unfinishedCeap(draft, legsOf(order.legs)), [draft, order.legs]);
  const marked = useMemo(() => [...unclear, ...problems], [unclear, problems]);
  const findings = useMemo(() => findingsOf(draft, legsOf(order.legs)), [draft, order.legs]);
  const doubts = useMemo(() => doubtsOf(draft, legsOf(order.legs)).length, [draft, order.legs]);
  const savedFindings = useMemo(() => findingsOf(sheet.savedDraft, legsOf(order.legs)), [sheet.savedDraft, order.legs]);
  const saving = useSaving(sheet, order, actions.saveWorksheet);
  const autosave = useAutosave(sheet, saving, order.state === "scheduled" && !isBusy);
  const canSend = sheet.clashes.length === 0 && !isBusy;

  /** False when something typed cannot be read: that is said, and nothing is sent. */
  function isReady(extra: readonly FieldError[] = []): boolean {
    const found = [...unclear, ...extra];
    setFound(found.length === 0 ? null : found);
    if (found.length > 0 || !canSend) return false;
    setSentRows(rowsToKeep(draft, legs));
    return true;
  }

  function save() {
    const message = openCeap.length === 0 ? "Worksheet saved" : "Worksheet saved without the unfinished CEAP";
    if (isReady()) run(saving.send, null, () => toast({ message }));
  }

  function complete() {
    const missing = missingFromWorksheet(order, { header: headerOf(draft.header, legs), findings });
    const lacks = missing.map(({ field, message }) => ({ field: field === "findings" ? "worksheet" : fieldOnScreen(field, []), message }));
    if (!isReady([...openCeap, ...lacks])) return;
    const saveAndComplete = async ({ orderId }: { orderId: string }) => {
      const saved = await saving.send();
      return saved.ok ? actions.completeExam({ orderId, version: saved.value.version }) : saved;
    };
    run(saveAndComplete, { orderId: order.id }, () => {
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
      <ExamFields legs={order.legs} header={draft.header} todayOn={todayOn} errorOf={errorOf} onChange={sheet.changeHeader} />
      <SegmentEntry {...{ legs, draft, earlier, entry, onEntry, onPlace }} problems={marked} onChange={sheet.changeSegment} onNormal={() => setSettingNormal(true)} />
      <CeapFields legs={legs} header={draft.header} errorOf={errorOf} onChange={sheet.changeHeader} />
      <SaveBar
        state={{
          isDirty: sheet.isDirty,
          isNew: sheet.version === null,
          clashes: sheet.clashes.length,
          savedAt: saving.savedAt && formatTime(saving.savedAt, timeZone),
          trouble: autosave.trouble,
          isAllElseSaved: !isUnsent(sheet.savedDraft, draft),
          rest: unclear.length > 0 ? unclearWords(unclear.length) : (openCeap[0]?.message ?? null),
          restField: (unclear[0] ?? openCeap[0])?.field ?? null,
        }}
        isBusy={isBusy}
        findings={findings}
        savedFindings={savedFindings}
        doubts={doubts}
        report={order.state === "scheduled" ? { words: "Complete exam", onPress: mayComplete ? complete : null } : { words: "Read and report", onPress: sheet.isDirty ? null : onRead }}
      >
        <ClashList clashes={sheet.clashes} hasMerged={sheet.hasMerged} changedBy={failure?.current?.changedBy ?? autosave.changedBy} onSettle={sheet.settle} />
      </SaveBar>
      <NormalDialog
        isOpen={isSettingNormal}
        draft={draft}
        legs={legs}
        onClose={() => setSettingNormal(false)}
        onSet={(chosen) => {
          sheet.replace(setNormal(draft, chosen));
          setSettingNormal(false);
        }}
      />
    </form>
  );
}

function unclearWords(count: number): string {
  return count === 1 ? "one entry cannot be read" : `${count} entries cannot be read`;
}
