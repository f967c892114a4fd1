"use client";

import { TextArea } from "@/components/forms/text-area";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { DayField } from "./day-field";
import type { Mismatches } from "./mismatch-key";
import { ProcedureFields, readProcedure } from "./procedure-fields";

type PlanFormProps = {
  requestId: string;
  version: number;
  mismatches: Mismatches;
  todayOn: string;
  timeZone: string;
  plan: CareActions["planTreatment"];
  onDone: (saved: Saved) => void;
  onCancel: () => void;
};

export function PlanForm({ requestId, version, mismatches, todayOn, timeZone, plan, onDone, onCancel }: PlanFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  function send(fields: FormData) {
    const input = { requestId, version, ...readProcedure(fields), plannedOn: String(fields.get("plannedOn")), note: String(fields.get("note")) };
    run(plan, input, onDone);
  }
  return (
    <StepForm label="Plan treatment" submitWords="Plan" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <ProcedureFields id="plan" {...{ mismatches, errorOf }} isRefused={failure?.code === "invalid"} />
      <DayField id="plan-day" name="plannedOn" min={todayOn} label="Planned day" error={errorOf("plannedOn")} />
      <TextArea id="plan-note" name="note" label="Note" optional rows={2} error={errorOf("note")} />
    </StepForm>
  );
}
