import type { PointedSlot } from "@/components/ultrasounds/booking-form";
import type { Schedule } from "@/lib/domain/schedule";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { columnsOf } from "../schedule-columns";
import { wallOf } from "./calendar-times";

/** The day, the time and the room or the person of a place in the calendar. */
export function pointedAt({ by }: Schedule, date: Date, columnId: string | undefined): PointedSlot {
  const column = by === "sonographer" ? { sonographerId: columnId } : { roomId: columnId };
  return { ...wallOf(date), ...(columnId === undefined ? {} : column) };
}

/** `Mon 23-Nov-2026 14:15, Room 2` */
export function pointedWords({ day, time, roomId, sonographerId }: PointedSlot, schedule: Schedule): string {
  const column = columnsOf(schedule).find(({ id }) => id === (sonographerId ?? roomId));
  return `${day ? formatWeekdayCalendarDay(day) : ""} ${time ?? ""}${column ? `, ${column.title}` : ""}`;
}
