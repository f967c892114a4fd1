import type { Calendar } from "@event-calendar/core";
import type { Schedule, ScheduleBlock, ScheduleDay } from "@/lib/domain/schedule";
import type { ScanLine } from "../scan-card";
import { columnsOf } from "../schedule-columns";
import { shownHours, wallAfter, wallText } from "./calendar-times";

type Event = Calendar.EventInput;
type Hours = { from: string; until: string };

const MINUTE_MS = 60_000;
// A line needs a height; two minutes is the thinnest that shows.
const NOW_MINUTES = 2;

/** Appointments, and behind them what is closed or blocked, and where the day stands. */
export function calendarEvents(schedule: Schedule, lines: readonly ScanLine[], nowMs: number, mayMove: boolean): Event[] {
  const columnIds = columnsOf(schedule).map(({ id }) => id);
  const hours = shownHours(schedule);
  return [
    ...schedule.days.flatMap((day) => closedEvents(day, hours, columnIds, schedule.timeZone)),
    ...schedule.blocks.flatMap((block) => blockEvents(block, schedule, columnIds)),
    ...nowEvents(schedule, nowMs, columnIds),
    ...lines.map((line) => scanEvent(line, schedule, mayMove)),
  ];
}

function scanEvent({ scan }: ScanLine, { by, timeZone }: Schedule, mayMove: boolean): Event {
  const start = wallText(scan.startsAt, timeZone);
  return {
    id: scan.appointmentId,
    start,
    end: wallAfter(start, (Date.parse(scan.endsAt) - Date.parse(scan.startsAt)) / MINUTE_MS),
    resourceId: by === "sonographer" ? scan.sonographer.id : scan.room.id,
    startEditable: mayMove && scan.state === "booked",
  };
}

function closedEvents(day: ScheduleDay, { from, until }: Hours, columnIds: string[], timeZone: string): Event[] {
  const [first, last] = [`${day.on}T${from}`, wallAfter(`${day.on}T00:00`, Number(until.slice(0, 2)) * 60)];
  if (day.opensAt === null || day.closesAt === null) return [behind(first, last, columnIds, "schedule-closed", day.closedBecause ?? "Closed")];
  const [opens, closes] = [wallText(day.opensAt, timeZone), wallText(day.closesAt, timeZone)];
  const spans = [[first, opens], [closes, last]] as const;
  return spans.flatMap(([start, end]) => (start < end ? [behind(start, end, columnIds, "schedule-closed", "")] : []));
}

/** A room that is blocked shows where the columns are rooms, a person where they are people, the clinic everywhere. */
function blockEvents({ roomId, sonographerId, startsAt, endsAt, reason }: ScheduleBlock, { by, timeZone }: Schedule, columnIds: string[]): Event[] {
  const whose = by === "sonographer" ? sonographerId : roomId;
  const isWhole = roomId === null && sonographerId === null;
  const ids = columnIds.filter((id) => isWhole || id === whose);
  return ids.length === 0 ? [] : [behind(wallText(startsAt, timeZone), wallText(endsAt, timeZone), ids, "schedule-blocked", `Blocked: ${reason}`)];
}

function nowEvents({ timeZone }: Schedule, nowMs: number, columnIds: string[]): Event[] {
  const at = wallText(nowMs, timeZone);
  return [behind(at, wallAfter(at, NOW_MINUTES), columnIds, "schedule-now", "")];
}

function behind(start: string, end: string, resourceIds: string[], className: string, label: string): Event {
  return { start, end, resourceIds, display: "background", className, extendedProps: { label } };
}
