import type { ScheduleColumns, ScheduleDay, ScheduledScan } from "@/lib/domain/schedule";
import { zonedParts } from "@/lib/format/zoned-parts";

export const HOUR_PX = 76;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
// The shortest card that a finger can hit takes this long on the grid.
const LEAST_MINUTES = 20;

export type Grid = { startMs: number; hours: number };

/** From the full hour before opening, or before the first appointment, to the full hour after the last. */
export function gridOf({ opensAt, closesAt, scans }: ScheduleDay, timeZone: string): Grid | null {
  const starts = [opensAt, ...scans.map(({ startsAt }) => startsAt)].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  const ends = [closesAt, ...scans.map(({ endsAt }) => endsAt)].flatMap((at) => (at === null ? [] : [Date.parse(at)]));
  if (starts.length === 0) return null;
  const firstMs = Math.min(...starts);
  const startMs = firstMs - Number(zonedParts(firstMs, timeZone).time.slice(3)) * MINUTE_MS;
  return { startMs, hours: Math.max(1, Math.ceil((Math.max(...ends) - startMs) / HOUR_MS)) };
}

export function topPx(at: string | number, { startMs }: Grid): number {
  return (((typeof at === "number" ? at : Date.parse(at)) - startMs) / HOUR_MS) * HOUR_PX;
}

export type Place = { topPx: number; heightPx: number; leftPercent: number; widthPercent: number };

/** Where each appointment stands: the column of its room or its sonographer, and side by side in it where two share a time. */
export function placesOf(scans: readonly ScheduledScan[], columns: readonly { id: string }[], grid: Grid, by: ScheduleColumns = "room"): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [column, { id }] of columns.entries()) {
    for (const group of overlapping(scans.filter((scan) => scan[by].id === id))) {
      const lanes = lanesOf(group);
      const width = 100 / columns.length;
      for (const scan of group) {
        const minutes = Math.max(LEAST_MINUTES, (Date.parse(scan.endsAt) - Date.parse(scan.startsAt)) / MINUTE_MS);
        const lane = lanes.of.get(scan.appointmentId) ?? 0;
        places.set(scan.appointmentId, {
          topPx: topPx(scan.startsAt, grid),
          heightPx: (minutes / 60) * HOUR_PX,
          leftPercent: width * (column + lane / lanes.count),
          widthPercent: width / lanes.count,
        });
      }
    }
  }
  return places;
}

function endMs({ startsAt, endsAt }: ScheduledScan): number {
  return Math.max(Date.parse(endsAt), Date.parse(startsAt) + LEAST_MINUTES * MINUTE_MS);
}

/** Runs of appointments that touch one another in time; they come in order of their start. */
function overlapping(scans: readonly ScheduledScan[]): ScheduledScan[][] {
  const groups: ScheduledScan[][] = [];
  let untilMs = -Infinity;
  for (const scan of scans) {
    const last = groups.at(-1);
    if (last && Date.parse(scan.startsAt) < untilMs) last.push(scan);
    else groups.push([scan]);
    untilMs = Math.max(untilMs, endMs(scan));
  }
  return groups;
}

function lanesOf(group: readonly ScheduledScan[]): { of: Map<string, number>; count: number } {
  const freeFromMs: number[] = [];
  const of = new Map<string, number>();
  for (const scan of group) {
    const free = freeFromMs.findIndex((ms) => ms <= Date.parse(scan.startsAt));
    const lane = free === -1 ? freeFromMs.length : free;
    freeFromMs[lane] = endMs(scan);
    of.set(scan.appointmentId, lane);
  }
  return { of, count: freeFromMs.length };
}
