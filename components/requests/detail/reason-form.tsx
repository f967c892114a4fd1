"use client";

import { TextArea } from "@/components/forms/text-area";
import type { Answer } from "./request-actions";
import { StepForm } from "./step-form";
import { useRequestAction } from "./use-request-action";

type ReasonFormProps<Value> = {
  id: string;
  label: string;
  submitWords: string;
  /** The words above the field. */
  ask: string;
  isOptional?: boolean;
  timeZone: string;
  act: (reason: string) => Promise<Answer<Value>>;
  onDone: (value: Value) => void;
  onCancel: () => void;
};

/** A step that needs a reason and nothing else. */
export function ReasonForm<Value>({ id, label, submitWords, ask, isOptional = false, timeZone, act, onDone, onCancel }: ReasonFormProps<Value>) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  return (
    <StepForm {...{ label, submitWords, isBusy, failure, timeZone, onCancel }} onSubmit={(fields) => run(act, String(fields.get("reason")), onDone)}>
      <TextArea autoFocus id={id} name="reason" label={isOptional ? ask : `${ask} (required)`} optional={isOptional} rows={2} error={errorOf("reason")} />
    </StepForm>
  );
}
