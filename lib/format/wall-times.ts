import { parseDay } from "./calendar-days";
import { zonedParts } from "./zoned-parts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The instant (ISO text) when the clinic's clock shows that time on that day, whatever zone the reader is in. The first
 * of the two in a repeated hour; null in a missing hour, and for what is no time such as `14:05`, `9:05` or `0905`.
 */
export function instantAtClock(day: string, clock: string, zone: string): string | null {
  const time = readClock(clock);
  if (time === null) return null;
  const { year, month, day: dayOfMonth } = parseDay(day);
  const wallMs = Date.UTC(year, month - 1, dayOfMonth, Number(time.slice(0, 2)), Number(time.slice(3)));
  const offsets = [offsetMs(wallMs - DAY_MS, zone), offsetMs(wallMs + DAY_MS, zone)];
  const candidates = offsets.map((offset) => wallMs - offset).sort((a, b) => a - b);
  const found = candidates.find((ms) => isShown(ms, day, time, zone));
  return found === undefined ? null : new Date(found).toISOString();
}

/** `09:05` from `9:05`, `0905`, `9.05` or `9`; null when it is no time of a 24-hour clock. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim());
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2] ?? "0");
  if (match === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function isShown(ms: number, day: string, time: string, zone: string): boolean {
  const parts = zonedParts(ms, zone);
  return parts.on === day && parts.time === time;
}

function offsetMs(ms: number, zone: string): number {
  const { year, month, day, time } = zonedParts(ms, zone);
  const shownMs = Date.UTC(year, month - 1, day, Number(time.slice(0, 2)), Number(time.slice(3)));
  return shownMs - Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}
