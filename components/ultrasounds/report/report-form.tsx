"use client";

import { useState, type FormEvent, type KeyboardEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextArea } from "@/components/forms/text-area";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { UltrasoundPage } from "@/lib/domain/care";
import type { FieldError } from "@/lib/domain/errors";
import { readLeg } from "@/lib/domain/leg-reading";
import { signingRefusals } from "@/lib/domain/report-agreement";
import { asksPlan, planRefusals } from "@/lib/domain/report-plan";
import { legsOf } from "@/lib/domain/ultrasound";
import type { UltrasoundActions } from "../worksheet/ultrasound-actions";
import { ConclusionFields } from "./conclusion-fields";
import { PlanField } from "./plan-field";
import { ReportFailure } from "./report-failure";
import { isSaid, startOf, type Said } from "./said";
import { SignatureFields } from "./signature-fields";

type ReportFormProps = {
  page: UltrasoundPage;
  /** Signing the first version, or amending the newest. */
  kind: "sign" | "amend";
  onDirty: (isDirty: boolean) => void;
  onSigned: () => void;
  onCancel?: () => void;
  actions: UltrasoundActions;
};

const WORDS = {
  sign: { submit: "Sign report", done: "Report signed", foot: "Not examined and not seen never count as negative. A signed report is amended with a reason, never undone." },
  amend: { submit: "Sign amendment", done: "Report amended", foot: "The version signed before stays in the record, with your reason beside it." },
} as const;

export function ReportForm({ page, kind, onDirty, onSigned, onCancel, actions }: ReportFormProps) {
  const { order, exam, reports, clinic } = page;
  const newest = reports[0] ?? null;
  const findings = kind === "amend" && newest !== null ? newest.findings : page.findings;
  const [start] = useState(() => startOf(kind === "amend" ? newest : null));
  const [said, setSaid] = useState(start);
  const [password, setPassword] = useState("");
  const { run, isBusy, failure } = useRequestAction();
  const [missing, setMissing] = useState<FieldError[] | null>(null);
  const problems = missing ?? failure?.fields ?? NO_ERRORS;
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const readings = legsOf(order.legs).map((leg) => readLeg(leg, findings));
  const toast = useToast();
  const words = WORDS[kind];

  function say(changes: Partial<Said>) {
    const next = { ...said, ...changes };
    setSaid(next);
    onDirty(isSaid(next, start));
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const { conclusions, conclusion, plan, disagreementReason, amendReason } = said;
    const refusals = signingRefusals({ conclusions, disagreementReason: disagreementReason.trim() || null }, order.legs, readings);
    const lacks = missingFrom(said, kind, [...refusals, ...planRefusals(plan, order.purpose, conclusions)], password);
    setMissing(lacks.length === 0 ? null : lacks);
    if (lacks.length > 0) return;
    const common = { orderId: order.id, refluxRight: conclusions.right, refluxLeft: conclusions.left, conclusion, plan, disagreementReason: disagreementReason || null, password };
    setPassword("");
    const onDone = () => {
      onDirty(false);
      toast({ message: words.done });
      onSigned();
    };
    if (kind === "sign") run(actions.signReport, { ...common, version: exam?.version ?? 1 }, onDone);
    else run(actions.amendReport, { ...common, reportVersion: newest?.reportVersion ?? 1, amendReason }, onDone);
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className="print-hidden">
      <ErrorSummary errors={problems} />
      <ReportFailure failure={missing === null ? failure : null} timeZone={clinic.timeZone} />
      <ConclusionFields readings={readings} findings={findings} said={said} errorOf={errorOf} onSay={say} />
      {asksPlan(order.purpose) && (
        <div className="mt-5">
          <PlanField value={said.plan} isRequired={order.purpose === "diagnostic"} error={errorOf("plan")} onPick={(plan) => say({ plan })} />
        </div>
      )}
      {kind === "amend" && (
        <div className="mt-5">
          <TextArea
            name="amendReason"
            label="Why the report is amended (required)"
            rows={2}
            value={said.amendReason}
            error={errorOf("amendReason")}
            onChange={(event) => say({ amendReason: event.target.value })}
          />
        </div>
      )}
      <SignatureFields signer={page.signer} password={password} error={errorOf("password")} onType={setPassword} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" hint="Ctrl Enter" aria-disabled={isBusy}>
          {words.submit}
        </Button>
        {onCancel !== undefined && (
          <Button
            variant="quiet"
            onClick={() => {
              onDirty(false);
              onCancel();
            }}
          >
            Keep the report as it is
          </Button>
        )}
      </div>
      <p className="mt-3 text-sm text-muted">{words.foot}</p>
    </form>
  );
}

const NO_ERRORS: FieldError[] = [];

/** Everything that is missing at once; the server checks all of it again. */
function missingFrom({ conclusion, amendReason }: Said, kind: "sign" | "amend", refusals: readonly FieldError[], password: string): FieldError[] {
  return [
    ...refusals,
    ...(conclusion.trim() === "" ? [{ field: "conclusion", message: "Write the conclusion." }] : []),
    ...(kind === "amend" && amendReason.trim() === "" ? [{ field: "amendReason", message: "Write why the report is amended." }] : []),
    ...(password === "" ? [{ field: "password", message: "Enter your password." }] : []),
  ];
}
