import { blockedWhen } from "@/components/settings/blocked-words";
import type { Schedule, ScheduleBlock, ScheduleDay } from "@/lib/domain/schedule";
import { dayMonthWords, formatCalendarDay, formatWeekdayCalendarDay, parseDay } from "@/lib/format/calendar-days";
import { formatTime } from "@/lib/format/instants";

/** `Mon 23-Nov-2026`, or `23-Nov to 29-Nov-2026`. */
export function spanWords({ days, on }: Pick<Schedule, "days" | "on">): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || first === last) return formatWeekdayCalendarDay(on);
  const [from, until] = [parseDay(first.on), parseDay(last.on)];
  return `${from.year === until.year ? dayMonthWords(from) : formatCalendarDay(first.on)} to ${formatCalendarDay(last.on)}`;
}

/** `3 booked, 1 did not attend` */
export function countWords(days: readonly ScheduleDay[]): string {
  const scans = days.flatMap((day) => day.scans);
  const missed = scans.filter(({ state }) => state === "no_show").length;
  const booked = `${scans.length - missed} booked`;
  return missed === 0 ? booked : `${booked}, ${missed} did not attend`;
}

/** `Open 08:00 to 17:00`, or `Closed: Thanksgiving Day`. */
export function openingWords({ opensAt, closesAt, closedBecause }: ScheduleDay, timeZone: string): string {
  if (opensAt === null || closesAt === null) return `Closed: ${closedBecause ?? "no opening hours"}`;
  return `Open ${formatTime(opensAt, timeZone)} to ${formatTime(closesAt, timeZone)}`;
}

/** What an empty day says; null when something is booked. */
export function emptyWords(day: ScheduleDay, timeZone: string): string | null {
  if (day.scans.length > 0) return null;
  const written = formatWeekdayCalendarDay(day.on);
  return day.closedBecause === null ? `No ultrasound is booked on ${written}.` : `${written}. ${openingWords(day, timeZone)}. No ultrasound is booked.`;
}

/** Appointments on a day that was closed after they were made. */
export function closedWarning({ closedBecause, scans }: ScheduleDay): string | null {
  const open = scans.filter(({ state }) => state === "booked").length;
  if (closedBecause === null || open === 0) return null;
  return `The clinic is closed on this day (${closedBecause}), and ${open === 1 ? "1 appointment is" : `${open} appointments are`} still booked. Move or cancel ${open === 1 ? "it" : "them"}.`;
}

/** `Room 1, Mon 23-Nov-2026 10:00 to 12:00: Machine service` */
export function blockedLine({ whose, startsAt, endsAt, reason }: ScheduleBlock, timeZone: string): string {
  return `${whose}, ${blockedWhen({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, timeZone)}: ${reason}`;
}
