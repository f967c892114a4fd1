import { Temporal } from "temporal-polyfill";

/** The first instant of a calendar day (YYYY-MM-DD) in a zone, also where midnight is skipped. */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The first instant after that day. */
export function dayEnd(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The calendar day (YYYY-MM-DD) that many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The same day of the month that many months later, or the month's last day; earlier when negative. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The seven days of the week that this day is in, Monday first. */
export function weekOf(day: string): string[] {
  const date = Temporal.PlainDate.from(day);
  return Array.from({ length: 7 }, (_, index) => date.add({ days: index + 1 - date.dayOfWeek }).toString());
}
