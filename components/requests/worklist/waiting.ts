import { isEnded } from "@/lib/domain/stages";
import type { WorklistRow } from "@/lib/domain/request";
import { isSafetyRow } from "@/lib/domain/worklist";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDuration } from "@/lib/format/durations";
import { formatInstant } from "@/lib/format/instants";
import { nearInstant } from "./status-detail";
import type { Clock } from "./worklist-line";

/** `share` of the allowed time is used up; null = nothing is due, so there is no bar. */
export type Waiting = { label: string; share: number | null; due: string; isOverdue: boolean; isUrgent: boolean };

const SOON_MS = 60 * 60_000;

/** How long a request waits and what is due: the first contact until it is made, then what its stage waits for. */
export function waitingOf(row: WorklistRow, clock: Clock): Waiting {
  const now = Date.parse(clock.at);
  if (isEnded(row.stage)) {
    return { label: "Ended", share: null, due: formatInstant(row.stageSinceAt, clock.timeZone), isOverdue: false, isUrgent: false };
  }
  if (row.firstContactAt === null) return firstContact(row, clock, now);
  const waiting = { label: formatDuration(now - Date.parse(row.stageSinceAt)), share: null, isOverdue: false, isUrgent: isSafetyRow(row) };
  if (row.snoozedUntil !== null && Date.parse(row.snoozedUntil) > now) {
    return { ...waiting, due: `Snoozed until ${nearInstant(row.snoozedUntil, clock)}` };
  }
  if (row.checkIn) {
    const isLate = row.checkIn.dueOn < clock.on;
    return { ...waiting, due: `${isLate ? "Check-in overdue since" : "Check-in due"} ${formatCalendarDay(row.checkIn.dueOn)}`, isOverdue: isLate };
  }
  if (row.appointment) return appointment(row.appointment.startsAt, waiting, clock, now);
  return { ...waiting, due: "First contact made" };
}

function appointment(startsAt: string, waiting: Omit<Waiting, "due">, clock: Clock, now: number): Waiting {
  const isPast = Date.parse(startsAt) < now;
  return { ...waiting, due: isPast ? "Overdue: exam not recorded" : `Scan ${nearInstant(startsAt, clock).replace(/^Today/, "today")}`, isOverdue: isPast };
}

function firstContact(row: WorklistRow, clock: Clock, now: number): Waiting {
  const received = Date.parse(row.receivedAt);
  const dueAt = Date.parse(row.firstContactDueAt);
  const isOverdue = dueAt < now;
  const isUrgent = isSafetyRow(row);
  return {
    label: formatDuration(now - received),
    share: dueAt > received ? Math.min(1, Math.max(0, (now - received) / (dueAt - received))) : 1,
    due: isOverdue ? `Overdue ${formatDuration(now - dueAt)}` : dueWords(row.firstContactDueAt, dueAt - now, isUrgent, clock),
    isOverdue,
    isUrgent,
  };
}

function dueWords(dueAt: string, leftMs: number, isUrgent: boolean, clock: Clock): string {
  const near = nearInstant(dueAt, clock);
  const what = isUrgent && near.startsWith("Today") ? "Call due" : "Due";
  return leftMs < SOON_MS ? `${what} in ${formatDuration(leftMs)}` : `${what} ${near.replace(/^Today/, "today")}`;
}
