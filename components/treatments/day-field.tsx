"use client";

import { useState } from "react";
import { TextInput } from "@/components/forms/text-input";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";

type DayFieldProps = { id: string; name: string; label: string; defaultValue?: string; min?: string; max?: string; autoFocus?: boolean; error: string | undefined };

/** A day with its weekday in words beside it: the browser's own order of day and month differs from country to country. */
export function DayField({ defaultValue = "", ...field }: DayFieldProps) {
  const [day, setDay] = useState(defaultValue);
  return (
    <TextInput
      {...field} type="date" width="medium" value={day} onChange={(event) => setDay(event.target.value)}
      hint={/^\d{4}-\d{2}-\d{2}$/.test(day) ? formatWeekdayCalendarDay(day) : "No day chosen"}
    />
  );
}
