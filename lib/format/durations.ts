import { numberWithUnit } from "./units";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `1 d 4 h`, `3 h 22 min`, `11 min`; at most two units, rounded down. Below zero reads as none. */
export function formatDuration(ms: number): string {
  const left = Math.max(0, ms);
  if (left >= DAY_MS) return twoUnits(left, DAY_MS, "d", HOUR_MS, "h");
  if (left >= HOUR_MS) return twoUnits(left, HOUR_MS, "h", MINUTE_MS, "min");
  return numberWithUnit(Math.floor(left / MINUTE_MS), "min");
}

function twoUnits(ms: number, bigMs: number, big: string, smallMs: number, small: string): string {
  const whole = numberWithUnit(Math.floor(ms / bigMs), big);
  const rest = Math.floor((ms % bigMs) / smallMs);
  return rest === 0 ? whole : `${whole} ${numberWithUnit(rest, small)}`;
}
