"use client";

import { useEffect, useRef, useState } from "react";
import { REPORT_HEADING, ReportPanel } from "@/components/ultrasounds/report/report-panel";
import { Button } from "@/components/ui/button";
import type { UltrasoundPage } from "@/lib/domain/care";
import { doubtsAbout } from "@/lib/domain/plausibility";
import { legsOf } from "@/lib/domain/ultrasound";
import { AcuteThrombusNotice } from "./acute-thrombus-notice";
import { comparedWith } from "./before-words";
import { CompareToggle } from "./compare-toggle";
import { DoubtList } from "./doubt-list";
import { draftOf } from "./draft";
import type { Entry } from "./entry-choice";
import { ExamNotes } from "./exam-notes";
import { FindingsTable } from "./findings-table";
import type { Place } from "./grid-props";
import { LegDrawing } from "./leg-drawing";
import { findingsOf } from "./read-draft";
import type { UltrasoundActions } from "./ultrasound-actions";
import { UnsavedGuard } from "./unsaved-guard";
import { useWorksheetDraft } from "./use-worksheet-draft";
import { WorksheetForm } from "./worksheet-form";

export type ExamRights = { examine: boolean; complete: boolean; sign: boolean; amend: boolean; printLetter: boolean };
type ExamScreenProps = { page: UltrasoundPage; todayOn: string; can: ExamRights; actions: UltrasoundActions };

/** The worksheet while it is filled in, then the same worksheet to read beside its report. */
export function ExamScreen({ page, todayOn, can, actions }: ExamScreenProps) {
  const { order, exam, findings } = page;
  const legs = legsOf(order.legs);
  const sheet = useWorksheetDraft({ version: exam?.version ?? null, draft: draftOf(exam, findings, todayOn) });
  const [isWriting, setWriting] = useState(can.examine && order.state === "scheduled");
  const [place, setPlace] = useState<Place | null>(null);
  const [entry, setEntry] = useState<Entry>("grid");
  const [isComparing, setComparing] = useState(false);
  const [isReportDirty, setReportDirty] = useState(false);
  const shown = isWriting ? findingsOf(sheet.draft, legs) : findings;
  const next = useRef<string | null>(null);
  const mayWrite = can.examine && (order.state === "scheduled" || order.state === "done");

  /** What was pressed is gone after this: focus goes on to what comes next. */
  function show(isToWrite: boolean) {
    next.current = isToWrite ? "worksheet" : REPORT_HEADING;
    setWriting(isToWrite);
  }
  useEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  }, [isWriting]);

  return (
    <div className="page py-4 print:py-2">
      <UnsavedGuard isDirty={sheet.isDirty || isReportDirty} what={sheet.isDirty ? "The worksheet has changes that are not saved." : "The report you are writing is not signed."} />
      {isWriting && <WrittenElsewhere state={order.state} />}
      <div className={!isWriting ? READING : entry === "drawing" ? DRAWING : WRITING}>
        {!(isWriting && entry === "drawing") && (
          <div className="order-last min-w-0 min-[90rem]:order-none">
            <LegDrawing legs={legs} findings={shown} place={place} />
          </div>
        )}
        {isWriting ? (
          <WorksheetForm
            order={order}
            sheet={sheet}
            todayOn={todayOn}
            mayComplete={can.complete}
            earlier={page.earlier}
            timeZone={page.clinic.timeZone}
            entry={entry}
            onEntry={setEntry}
            onPlace={setPlace}
            onRead={() => show(false)}
            actions={actions}
          />
        ) : (
          <div className="min-w-0">
            <AcuteThrombusNotice findings={findings} />
            <div className="mb-2 flex flex-wrap items-center justify-end gap-3 print-hidden">
              <CompareToggle day={comparedWith(page.earlier, legs)} isOn={isComparing} onToggle={setComparing} />
              {mayWrite && <Button onClick={() => show(true)}>Change the worksheet</Button>}
            </div>
            <FindingsTable legs={legs} findings={findings} earlier={isComparing ? page.earlier : null} />
            {order.state === "done" && <DoubtList doubts={doubtsAbout(findings)} onGo={null} />}
            <ExamNotes exam={exam} findings={findings} legs={legs} />
          </div>
        )}
        {isWriting ? (
          <div className="print-only">
            <FindingsTable legs={legs} findings={shown} />
            <p className="text-xs">{sheet.isDirty ? "Draft with changes that are not saved." : "Draft."}</p>
          </div>
        ) : (
          <ReportPanel page={page} can={can} actions={actions} onDirty={setReportDirty} />
        )}
      </div>
    </div>
  );
}

const WRITING = "grid grid-cols-[minmax(0,1fr)] gap-6 min-[90rem]:grid-cols-[12rem_minmax(0,1fr)] print:block";
const DRAWING = "grid grid-cols-[minmax(0,1fr)] print:block";
/** The table of both legs needs 46rem: what stands beside it waits until that is left over. */
const READING = "grid grid-cols-[minmax(0,1fr)] gap-6 min-[76rem]:grid-cols-[minmax(0,1fr)_20rem] min-[90rem]:grid-cols-[14rem_minmax(0,1fr)_21rem] print:block";

function WrittenElsewhere({ state }: { state: UltrasoundPage["order"]["state"] }) {
  if (state === "scheduled" || state === "done") return null;
  return <p className="mb-3 font-semibold">This worksheet can no longer be changed. What you typed is still below.</p>;
}
