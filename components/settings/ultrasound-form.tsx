"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { APPOINTMENT_MINUTES } from "@/lib/domain/ultrasound";
import type { UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import type { SettingsActions } from "./actions";

type UltrasoundFormProps = { settings: UltrasoundSettings; saveUltrasoundSettings: SettingsActions["saveUltrasoundSettings"] };

const LENGTHS = [
  ["bilateralMinutes", "Both legs, complete"],
  ["unilateralMinutes", "One leg, complete"],
  ["limitedMinutes", "Limited"],
  ["dvtMinutes", "Suspected clot"],
] as const;
const MINUTES = APPOINTMENT_MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }));
const DAYS = [1, 2, 3, 4, 5, 6, 7].map((days) => ({ value: String(days), label: days === 1 ? "1 day before" : `${days} days before` }));

export function UltrasoundForm({ settings, saveUltrasoundSettings }: UltrasoundFormProps) {
  const read = (form: FormData) => {
    const number = (name: string) => Number(form.get(name));
    return {
      version: settings.version,
      bilateralMinutes: number("bilateralMinutes"), unilateralMinutes: number("unilateralMinutes"), limitedMinutes: number("limitedMinutes"), dvtMinutes: number("dvtMinutes"),
      sendsMessages: form.get("sendsMessages") === "yes", reminderDays: number("reminderDays"), signWithinHours: number("signWithinHours"),
    };
  };
  return (
    <ActionForm action={saveUltrasoundSettings} read={read} done="Ultrasound settings saved" submitWords="Save ultrasound settings">
      {(errorOf) => (
        <>
          <fieldset className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 min-[420px]:grid-cols-2">
            <legend className="mb-1 text-sm font-semibold">Length of an appointment</legend>
            {LENGTHS.map(([name, label]) => (
              <Select key={name} name={name} label={label} options={MINUTES} defaultValue={String(settings[name])} error={errorOf(name)} />
            ))}
          </fieldset>
          <CheckboxGroup
            name="sendsMessages" legend="Messages to patients" defaultValues={settings.sendsMessages ? ["yes"] : []}
            options={[{ value: "yes", label: "Send by email: booked, moved, cancelled, reminder", hint: "Only to people who agreed to email and may be contacted." }]}
          />
          <Select name="reminderDays" label="Reminder" hint="At 10:00 on the clinic’s clock." options={DAYS} defaultValue={String(settings.reminderDays)} error={errorOf("reminderDays")} />
          <TextInput
            name="signWithinHours" label="Sign a report within" hint="Hours of opening after the exam; later it counts as overdue." inputMode="numeric" maxLength={2} width="short"
            defaultValue={settings.signWithinHours} error={errorOf("signWithinHours")}
          />
        </>
      )}
    </ActionForm>
  );
}
