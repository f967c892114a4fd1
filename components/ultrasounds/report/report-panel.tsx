"use client";

import { Printer } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import type { UltrasoundPage } from "@/lib/domain/care";
import { legsOf } from "@/lib/domain/ultrasound";
import { LetterLink } from "../letter/letter-link";
import type { UltrasoundActions } from "../worksheet/ultrasound-actions";
import { dueWords } from "./due-words";
import { EarlierVersions } from "./earlier-versions";
import { NextStep } from "./next-step";
import { ReportForm } from "./report-form";
import { reportPath } from "./report-path";
import { SignedVersion } from "./signed-version";

type ReportPanelProps = {
  page: UltrasoundPage;
  can: { sign: boolean; amend: boolean; printLetter: boolean };
  onDirty: (isDirty: boolean) => void;
  actions: UltrasoundActions;
};

/** The report to sign, or as it was signed. A form with something typed stays, also when a colleague signs first. */
export function ReportPanel({ page, can, onDirty, actions }: ReportPanelProps) {
  const { order, reports, clinic } = page;
  const [newest, ...earlier] = reports;
  const [hasSigned, setSigned] = useState(false);
  const [isTyped, setTyped] = useState(false);
  const [isAmending, setAmending] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const isToSign = order.state === "done" && newest === undefined && !hasSigned;
  const isSigning = can.sign && !isAmending && (isToSign || isTyped);

  function tell(isDirty: boolean) {
    setTyped(isDirty);
    onDirty(isDirty);
  }
  function finish() {
    setSigned(true);
    setTyped(false);
    setAmending(false);
    frame.current?.focus();
  }

  return (
    <div ref={frame} tabIndex={-1} className="min-w-0 rounded-lg">
      <Panel title={<ReportHeading />} aside={newest === undefined ? unsignedWords(page) : newest.reportVersion > 1 && `Version ${newest.reportVersion}`}>
        {newest !== undefined && <SignedVersion report={newest} legs={legsOf(order.legs)} timeZone={clinic.timeZone} />}
        {newest === undefined && !isSigning && <p className="text-muted">{hasSigned ? "The report is signed." : waitsFor(order.state)}</p>}
        {isSigning && <ReportForm page={page} kind="sign" onDirty={tell} onSigned={finish} onCancel={newest === undefined ? undefined : finish} actions={actions} />}
        {newest !== undefined && !isSigning && !isAmending && can.amend && <NextStep page={page} />}
        {newest !== undefined && (
          <ButtonLink href={reportPath(order.id)} className="mt-4 mr-2 print-hidden" icon={<Printer aria-hidden className="size-4" />}>
            One-page report
          </ButtonLink>
        )}
        {newest !== undefined && can.printLetter && <LetterLink orderId={order.id} className="mt-4 mr-2 print-hidden" />}
        {newest !== undefined && can.amend && !isSigning && !isAmending && (
          <Button className="mt-4 print-hidden" onClick={() => setAmending(true)}>
            Amend with a reason
          </Button>
        )}
        {isAmending && (
          <div className="mt-4 border-t pt-4">
            <h3 ref={goTo} tabIndex={-1} className="mb-3 w-fit text-lg font-semibold">
              Amend the report
            </h3>
            <ReportForm page={page} kind="amend" onDirty={tell} onSigned={finish} onCancel={finish} actions={actions} />
          </div>
        )}
        <EarlierVersions reports={earlier} legs={legsOf(order.legs)} timeZone={clinic.timeZone} />
      </Panel>
    </div>
  );
}

/** Where focus goes when the exam is complete. */
export const REPORT_HEADING = "report-heading";

function ReportHeading() {
  return (
    <span id={REPORT_HEADING} tabIndex={-1}>
      Report
    </span>
  );
}

/** The opened form stands below what was pressed, which is gone. */
function goTo(heading: HTMLElement | null): void {
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

function unsignedWords({ signDue, clinic }: UltrasoundPage): string {
  return signDue === null ? "Not signed" : `Not signed, ${dueWords(signDue, clinic.timeZone)}`;
}

function waitsFor(state: UltrasoundPage["order"]["state"]): string {
  return state === "done" ? "The exam is complete. A clinician signs the report." : "There is no report until the exam is complete.";
}
