"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/forms/text-input";
import { ActionButton } from "@/components/ui/action-button";
import type { SettingsActions } from "./actions";

type HolidaysProps = Pick<SettingsActions, "addHoliday" | "removeHoliday"> & { holidays: readonly { id: string; dayWords: string; name: string }[] };

export function Holidays({ holidays, addHoliday, removeHoliday }: HolidaysProps) {
  const read = (form: FormData) => ({ onDay: String(form.get("onDay")), name: String(form.get("holidayName")) });
  return (
    <div className="flex flex-col gap-4">
      {holidays.length === 0 && <p className="text-muted">No holidays from today on.</p>}
      <ul className="flex flex-col gap-2">
        {holidays.map(({ id, dayWords, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-b pb-2">
            <span>
              <span className="tabular-nums">{dayWords}</span> {name}
            </span>
            <ActionButton action={removeHoliday} input={{ holidayId: id }} done={`${name} removed`}>
              Remove<span className="sr-only"> {name}</span>
            </ActionButton>
          </li>
        ))}
      </ul>
      <ActionForm action={addHoliday} read={read} done="Holiday added" submitWords="Add holiday" fieldIds={{ name: "holidayName" }} clears inline>
        {(errorOf) => (
          <>
            <TextInput name="onDay" type="date" label="Day" width="medium" error={errorOf("onDay")} />
            <TextInput name="holidayName" label="Name" width="medium" maxLength={80} error={errorOf("name")} />
          </>
        )}
      </ActionForm>
    </div>
  );
}
