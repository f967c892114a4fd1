import type { Schedule } from "@/lib/domain/schedule";
import { zonedParts, type Instant } from "@/lib/format/zoned-parts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** `2026-11-25T14:00` on the clinic's clock. The calendar is given wall times alone, so that the browser's zone has no say. */
export function wallText(instant: Instant, timeZone: string): string {
  const { on, time } = zonedParts(instant, timeZone);
  return `${on}T${time}`;
}

/** The wall time so many real minutes on: on the night the clocks change a card keeps its length rather than its end. */
export function wallAfter(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}

/** A wall time that came back from the calendar, which hands it out as the browser's own. */
export function wallOf(date: Date): { day: string; time: string } {
  const two = (part: number) => String(part).padStart(2, "0");
  return { day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`, time: `${two(date.getHours())}:${two(date.getMinutes())}` };
}

/** Full hours that hold every opening and every appointment shown, such as `08:00` and `18:00`. */
export function shownHours({ days, timeZone }: Pick<Schedule, "days" | "timeZone">): { from: string; until: string } {
  const spans = days.flatMap((day) => [...day.scans, ...(day.opensAt !== null && day.closesAt !== null ? [{ startsAt: day.opensAt, endsAt: day.closesAt }] : [])]);
  if (spans.length === 0) return { from: "08:00", until: "18:00" };
  const starts = spans.map(({ startsAt }) => minuteOf(wallText(startsAt, timeZone)));
  const ends = spans.map(({ startsAt, endsAt }, index) => (starts[index] ?? 0) + (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE_MS);
  return { from: hourText(Math.floor(Math.min(...starts) / 60)), until: hourText(Math.ceil(Math.min(Math.max(...ends), DAY_MINUTES) / 60)) };
}

/** The full hour in which the first of these days opens; on closed days the first one shown. */
export function openingHour({ days, timeZone }: Pick<Schedule, "days" | "timeZone">): string {
  const opens = days.flatMap(({ opensAt }) => (opensAt === null ? [] : [minuteOf(wallText(opensAt, timeZone))]));
  return opens.length === 0 ? shownHours({ days, timeZone }).from : hourText(Math.floor(Math.min(...opens) / 60));
}

function minuteOf(wall: string): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

function hourText(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
