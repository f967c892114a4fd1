"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/forms/text-input";
import { WEEKDAYS, type OpeningHours, type Weekday } from "@/lib/domain/opening-hours";
import type { SettingsActions } from "./actions";
import { WEEKDAY_WORDS } from "./weekday-words";

type OpeningHoursFormProps = { version: number; hours: OpeningHours; saveOpeningHours: SettingsActions["saveOpeningHours"] };

export function OpeningHoursForm({ version, hours, saveOpeningHours }: OpeningHoursFormProps) {
  return (
    <ActionForm action={saveOpeningHours} read={(form) => ({ version, hours: readHours(form) })} done="Opening hours saved" submitWords="Save opening hours">
      {(errorOf) => (
        <>
          <p className="text-sm text-muted">Times like 09:00, in 24 hours. Waiting times count these hours only. Leave both times of a day empty when the clinic is closed.</p>
          {WEEKDAYS.map((day) => (
            <fieldset key={day} className="flex flex-wrap items-end gap-3">
              <legend className="text-sm font-semibold">{WEEKDAY_WORDS[day]}</legend>
              <TextInput name={`${day}-opens`} id={`hours.${day}.opens`} inputMode="numeric" maxLength={5} label="Opens" width="short" defaultValue={hours[day]?.opens ?? ""} error={errorOf(`hours.${day}.opens`) ?? errorOf(`hours.${day}`)} />
              <TextInput name={`${day}-closes`} id={`hours.${day}.closes`} inputMode="numeric" maxLength={5} label="Closes" width="short" defaultValue={hours[day]?.closes ?? ""} error={errorOf(`hours.${day}.closes`)} />
            </fieldset>
          ))}
        </>
      )}
    </ActionForm>
  );
}

function readHours(form: FormData): OpeningHours {
  const read = (day: Weekday) => {
    const [opens, closes] = [String(form.get(`${day}-opens`)), String(form.get(`${day}-closes`))];
    return opens === "" && closes === "" ? null : { opens, closes };
  };
  return {
    monday: read("monday"),
    tuesday: read("tuesday"),
    wednesday: read("wednesday"),
    thursday: read("thursday"),
    friday: read("friday"),
    saturday: read("saturday"),
    sunday: read("sunday"),
  };
}
