import { dayMonthWords, dayWords, weekdayWord } from "./calendar-days";
import { zonedParts, type Instant } from "./zoned-parts";

/** `25-Nov-2026 14:00` on the clinic's clock. */
export function formatInstant(instant: Instant, zone: string): string {
  const parts = zonedParts(instant, zone);
  return `${dayWords(parts)} ${parts.time}`;
}

/** `25-Nov-2026`: the calendar day at the clinic at that moment. */
export function formatDay(instant: Instant, zone: string): string {
  return dayWords(zonedParts(instant, zone));
}

/** `Wed 25-Nov-2026 14:00` */
export function formatWeekdayInstant(instant: Instant, zone: string): string {
  return `${weekdayWord(zonedParts(instant, zone))} ${formatInstant(instant, zone)}`;
}

/** `14:00` */
export function formatTime(instant: Instant, zone: string): string {
  return zonedParts(instant, zone).time;
}

/** For lists: `Today 07:48`, `Tue 24-Nov 15:20`, and the whole date when the year differs. */
export function formatNearInstant(instant: Instant, now: Instant, zone: string): string {
  const parts = zonedParts(instant, zone);
  const today = zonedParts(now, zone);
  if (parts.on === today.on) return `Today ${parts.time}`;
  if (parts.year !== today.year) return formatInstant(instant, zone);
  return `${weekdayWord(parts)} ${dayMonthWords(parts)} ${parts.time}`;
}

/** `2026-11-25`: the day it is at the clinic at that moment, for ages and due dates. */
export function dayAt(instant: Instant, zone: string): string {
  return zonedParts(instant, zone).on;
}
