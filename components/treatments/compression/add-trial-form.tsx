"use client";

import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { COMPRESSION_CLASS_WORDS, type CompressionClass } from "@/lib/domain/compression-trial";
import { LEGS_WORDS, type LegsChoice } from "@/lib/domain/ultrasound";
import { DayField } from "../day-field";

type AddTrialFormProps = {
  requestId: string;
  todayOn: string;
  timeZone: string;
  add: CareActions["addCompressionTrial"];
  onDone: (saved: Saved) => void;
  onCancel: () => void;
};

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

export function AddTrialForm({ requestId, todayOn, timeZone, add, onDone, onCancel }: AddTrialFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  function send(fields: FormData) {
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const input = {
      requestId, legs: text("legs") as LegsChoice, compressionClass: text("compressionClass") as CompressionClass,
      hoursPerDay: text("hoursPerDay") === "" ? null : Number(text("hoursPerDay")),
      startedOn: text("startedOn"), endedOn: text("endedOn") || null, effect: text("effect"),
    };
    run(add, input, onDone);
  }
  return (
    <StepForm label="Record compression" submitWords="Record" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <Select autoFocus id="compression-legs" name="legs" label="Leg" placeholder="Choose" options={optionsOf(LEGS_WORDS)} error={errorOf("legs")} />
        <Select id="compression-class" name="compressionClass" label="Pressure at the ankle" placeholder="Choose" options={optionsOf(COMPRESSION_CLASS_WORDS)} error={errorOf("compressionClass")} />
        <TextInput id="compression-hours" name="hoursPerDay" label="Hours a day" optional inputMode="numeric" maxLength={2} width="short" error={errorOf("hoursPerDay")} />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DayField id="compression-start" name="startedOn" max={todayOn} label="First day" error={errorOf("startedOn")} />
        <DayField id="compression-end" name="endedOn" max={todayOn} label="Last day, empty while it is worn on" error={errorOf("endedOn")} />
      </div>
      <EffectField id="compression-effect" error={errorOf("effect")} />
    </StepForm>
  );
}

export function EffectField({ id, defaultValue, error }: { id: string; defaultValue?: string; error: string | undefined }) {
  return <TextArea id={id} name="effect" label="Effect on symptoms and daily activity" optional rows={2} maxLength={500} defaultValue={defaultValue} error={error} />;
}
