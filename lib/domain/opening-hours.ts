import { Temporal } from "temporal-polyfill";
import type { Urgency } from "./cramp-pattern/urgency";

export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Clinic-local wall times "HH:MM"; null = closed that day. `opens` < `closes`. */
export type OpeningHours = Record<Weekday, { opens: string; closes: string } | null>;

/** When a clinic is open: its weekly hours, the days it is closed all the same (YYYY-MM-DD), and its zone. */
export type ClinicCalendar = { hours: OpeningHours; holidays: readonly string[]; timeZone: string };

type OpenDay = { opens: Temporal.ZonedDateTime; closes: Temporal.ZonedDateTime };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
// Longer than any closure a clinic plans; a clinic without one open day in it counts as always open.
const SEARCHED_DAYS = 366;

// Clinic proposals after nurse-triage conventions (S49), not validated.
const EMERGENCY_MINUTES = 15;
const SAME_DAY_MINUTES = 2 * 60;
const SOON_DAYS = 1;
const ROUTINE_DAYS = 2;

/** The calendar day it is at the clinic at that moment, YYYY-MM-DD. */
export function localDay(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** `from` plus so many minutes during which the clinic is open. Real minutes, also on the day the clocks change. */
export function addBusinessTime(from: Date, minutes: number, calendar: ClinicCalendar): Date {
  const start = zoned(from, calendar.timeZone);
  let leftMs = minutes * MINUTE_MS;
  for (const { opens, closes } of openDays(start.toPlainDate(), calendar)) {
    const startMs = Math.max(from.getTime(), opens.epochMilliseconds);
    const availableMs = closes.epochMilliseconds - startMs;
    if (availableMs <= 0) continue;
    if (leftMs <= availableMs) return new Date(startMs + leftMs);
    leftMs -= availableMs;
  }
  return new Date(from.getTime() + minutes * MINUTE_MS);
}

/**
 * The same clock time on the next open day, that many open days on, moved into that day's opening hours: Friday 16:00
 * plus one day is Monday 16:00, Monday 20:00 plus one day is Tuesday at closing time.
 */
export function addBusinessDays(from: Date, days: number, calendar: ClinicCalendar): Date {
  const start = zoned(from, calendar.timeZone);
  let left = days;
  for (const { opens, closes } of openDays(start.toPlainDate().add({ days: 1 }), calendar)) {
    left -= 1;
    if (left > 0) continue;
    const sameClock = opens.toPlainDate().toZonedDateTime({ timeZone: calendar.timeZone, plainTime: start.toPlainTime() });
    const due = earlier(later(sameClock, opens), closes);
    return new Date(due.epochMilliseconds);
  }
  return new Date(from.getTime() + days * DAY_MINUTES * MINUTE_MS);
}

/**
 * By when somebody must have tried to reach the person: 15 minutes or 2 hours of opening time, 1 or 2 business days.
 * Never earlier than a more urgent request of the same moment. Sources: clinical page, section 6 (S49).
 */
export function firstContactDueAt(due: ClinicCalendar & { receivedAt: Date; urgency: Urgency }): Date {
  const { receivedAt, urgency } = due;
  const sameDay = addBusinessTime(receivedAt, SAME_DAY_MINUTES, due);
  switch (urgency) {
    case "EMERGENCY":
      return addBusinessTime(receivedAt, EMERGENCY_MINUTES, due);
    case "SAME_DAY":
      return sameDay;
    case "SOON":
      return laterDate(addBusinessDays(receivedAt, SOON_DAYS, due), sameDay);
    case "ROUTINE":
      return laterDate(addBusinessDays(receivedAt, ROUTINE_DAYS, due), sameDay);
  }
}

/** Whether the clinic is open at that moment. */
export function isOpenAt(instant: Date, calendar: ClinicCalendar): boolean {
  const at = zoned(instant, calendar.timeZone);
  const day = openDay(at.toPlainDate(), calendar);
  return day !== null && day.opens.epochMilliseconds <= instant.getTime() && instant.getTime() < day.closes.epochMilliseconds;
}

/** From when until when the clinic is open on that day (YYYY-MM-DD); null when it is closed. */
export function openingOn(day: string, calendar: ClinicCalendar): { opensAt: Date; closesAt: Date } | null {
  const open = openDay(Temporal.PlainDate.from(day), calendar);
  return open && { opensAt: new Date(open.opens.epochMilliseconds), closesAt: new Date(open.closes.epochMilliseconds) };
}

function* openDays(first: Temporal.PlainDate, calendar: ClinicCalendar): Generator<OpenDay> {
  for (let offset = 0; offset < SEARCHED_DAYS; offset += 1) {
    const day = openDay(first.add({ days: offset }), calendar);
    if (day) yield day;
  }
}

function openDay(date: Temporal.PlainDate, { hours, holidays, timeZone }: ClinicCalendar): OpenDay | null {
  const weekday = WEEKDAYS[date.dayOfWeek - 1];
  const today = weekday === undefined ? null : hours[weekday];
  if (!today || holidays.includes(date.toString())) return null;
  const at = (clock: string) => date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) });
  return { opens: at(today.opens), closes: at(today.closes) };
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function later(first: Temporal.ZonedDateTime, second: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(first, second) >= 0 ? first : second;
}

function earlier(first: Temporal.ZonedDateTime, second: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(first, second) <= 0 ? first : second;
}

function laterDate(first: Date, second: Date): Date {
  return first.getTime() >= second.getTime() ? first : second;
}
