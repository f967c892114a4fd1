"use client";

import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import { DayField } from "../day-field";
import { EffectField } from "./add-trial-form";

type EndTrialFormProps = {
  trial: CompressionTrial;
  todayOn: string;
  timeZone: string;
  end: CareActions["endCompressionTrial"];
  onDone: (saved: Saved) => void;
  onCancel: () => void;
};

export function EndTrialForm({ trial, todayOn, timeZone, end, onDone, onCancel }: EndTrialFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const id = `end-${trial.id}`;
  function send(fields: FormData) {
    run(end, { trialId: trial.id, version: trial.version, endedOn: String(fields.get("endedOn")), effect: String(fields.get("effect")) }, onDone);
  }
  return (
    <StepForm label="End compression" submitWords="Save the last day" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <DayField autoFocus id={`${id}-day`} name="endedOn" min={trial.startedOn} max={todayOn} label="Last day it was worn" defaultValue={todayOn} error={errorOf("endedOn")} />
      <EffectField id={`${id}-effect`} defaultValue={trial.effect ?? ""} error={errorOf("effect")} />
    </StepForm>
  );
}
