import { Temporal } from "temporal-polyfill";

/** The first instant of a calendar day (YYYY-MM-DD) in a zone, also where midnight is skipped. */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The first instant after that day. */
export function dayEnd(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}
