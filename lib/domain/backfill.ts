import type { BlockedTime } from "./blocked-time";
import { blockedWords, bookByDay, closedRefusal } from "./booking";
import type { Taken } from "./free-slots";
import { localDay, type ClinicCalendar } from "./opening-hours";
import type { SchedulePerson } from "./schedule";
import { PRIORITIES, type LegsChoice, type OrderNeed, type OrderPurpose, type Priority, type Study } from "./ultrasound";

/** How far ahead a freed time is offered; a clinic proposal. */
export const BACKFILL_DAYS = 14;
const MOST_PEOPLE = 5;
const MINUTE_MS = 60_000;
const LEAST_MINUTES = 15;
const STEP_MINUTES = 5;

type Named = { id: string; name: string };

/** An appointment that left its time: whose order it was, when, where and by whom. */
export type Freed = { appointmentId: string; orderId: string; because: "cancelled" | "no_show" | "moved"; startsAt: Date; endsAt: Date; room: Named; sonographer: Named };

/** Somebody who agreed to come at short notice: an order that waits, or one that is booked later. */
export type Candidate = {
  orderId: string;
  version: number;
  /** The appointment that they have so far; null while the order waits. */
  booked: { appointmentId: string; version: number; startsAt: Date } | null;
  requestId: string;
  patientId: string;
  reference: string;
  purpose: OrderPurpose;
  study: Study;
  legs: LegsChoice;
  priority: Priority;
  /** The rank of the request's urgency; the higher the more pressing. */
  urgency: number;
  needs: OrderNeed[];
  orderedAt: Date;
  agreedAt: Date;
  minutes: number;
  person: SchedulePerson;
};

/** Somebody who fits a freed time; instants as ISO text. */
export type BackfillPerson = Omit<Candidate, "booked" | "orderedAt" | "agreedAt" | "urgency"> & {
  booked: { appointmentId: string; version: number; startsAt: string } | null;
  orderedAt: string;
  agreedAt: string;
  /** The last day that keeps the order's clock; null when it has none. */
  bookBy: string | null;
  isLate: boolean;
};

export type FreedTime = Omit<Freed, "startsAt" | "endsAt"> & {
  startsAt: string;
  endsAt: string;
  minutes: number;
  /** The best-fitting first. */
  people: BackfillPerson[];
  /** How many more would fit. */
  more: number;
};

export type Backfill = { timeZone: string; todayOn: string; freed: FreedTime[] };

type Standing = { calendar: ClinicCalendar; taken: readonly Taken[]; blocked: readonly BlockedTime[]; now: Date };

/** What is left of the freed times and can still be given to somebody, soonest first; one a place. `freed`: the one freed last first. */
export function stillFree(freed: readonly Freed[], { calendar, taken, blocked, now }: Standing): Freed[] {
  const found: Freed[] = [];
  for (const one of freed) {
    const left = { ...one, startsAt: later(one.startsAt, nextStep(now)) };
    const isLong = left.endsAt.getTime() - left.startsAt.getTime() >= LEAST_MINUTES * MINUTE_MS;
    if (!isLong || closedRefusal(left.startsAt, left.endsAt, calendar) !== null) continue;
    if (taken.some((other) => overlaps(left, other) && (other.roomId === left.room.id || other.sonographerId === left.sonographer.id))) continue;
    const wanted = { roomId: left.room.id, sonographerId: left.sonographer.id, patientId: "", startsAt: left.startsAt, endsAt: left.endsAt };
    if (blockedWords(wanted, blocked, calendar.timeZone) !== null) continue;
    if (!found.some((other) => overlaps(left, other) && (other.room.id === left.room.id || other.sonographer.id === left.sonographer.id))) found.push(left);
  }
  return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Who fits: long enough, not taken then, not the one who gave it up, and booked on a later day if at all. The best-fitting first. */
export function peopleFor(freed: Freed, candidates: readonly Candidate[], taken: readonly Taken[], timeZone: string): { people: BackfillPerson[]; more: number } {
  const day = localDay(freed.startsAt, timeZone);
  const lengthMinutes = (freed.endsAt.getTime() - freed.startsAt.getTime()) / MINUTE_MS;
  const fitting = candidates.filter(
    ({ orderId, minutes, booked, patientId, person }) =>
      orderId !== freed.orderId &&
      minutes <= lengthMinutes &&
      !person.isDoNotContact &&
      person.diedOn === null &&
      (booked === null || localDay(booked.startsAt, timeZone) > day) &&
      !taken.some((other) => other.patientId === patientId && overlaps(freed, other)),
  );
  const ranked = fitting.sort(byFit);
  return { people: ranked.slice(0, MOST_PEOPLE).map((one) => personOf(one, day, timeZone)), more: Math.max(0, ranked.length - MOST_PEOPLE) };
}

/** Whoever waits before whoever has a later time; then the more pressing, what needs no arranging, and the longest wait. */
function byFit(a: Candidate, b: Candidate): number {
  return (
    Number(a.booked !== null) - Number(b.booked !== null) ||
    PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority) ||
    b.urgency - a.urgency ||
    Number(needsArranging(a)) - Number(needsArranging(b)) ||
    a.orderedAt.getTime() - b.orderedAt.getTime() ||
    (a.orderId < b.orderId ? -1 : 1)
  );
}

function needsArranging({ needs, person }: Candidate): boolean {
  return person.needsInterpreter || needs.includes("interpreter") || needs.includes("accessible_table");
}

function personOf({ booked, orderedAt, agreedAt, urgency: _urgency, ...one }: Candidate, day: string, timeZone: string): BackfillPerson {
  const bookBy = bookByDay(one.priority, orderedAt, timeZone);
  return {
    ...one,
    booked: booked && { ...booked, startsAt: booked.startsAt.toISOString() },
    orderedAt: orderedAt.toISOString(),
    agreedAt: agreedAt.toISOString(),
    bookBy,
    isLate: bookBy !== null && bookBy < day,
  };
}

type Span = { startsAt: Date; endsAt: Date };

function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function later(a: Date, b: Date): Date {
  return a >= b ? a : b;
}

function nextStep(now: Date): Date {
  const stepMs = STEP_MINUTES * MINUTE_MS;
  return new Date(Math.ceil(now.getTime() / stepMs) * stepMs);
}
