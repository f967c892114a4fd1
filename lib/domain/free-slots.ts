import type { BlockedTime } from "./blocked-time";
import { addDays } from "./day-bounds";
import { openingOn, type ClinicCalendar } from "./opening-hours";
import { instantAtWall } from "./wall-time";

/** Somebody's or something's time that is given away; half-open, so that one appointment may start when another ends. */
export type Taken = { roomId: string; sonographerId: string; patientId: string; startsAt: Date; endsAt: Date };

/** Time in which a room, a person, or with neither the whole clinic cannot be booked. */
export type Blocked = Pick<BlockedTime, "roomId" | "staffId" | "startsAt" | "endsAt">;

/** A moment to start, and who and what is free from then on for the whole length; any of the rooms goes with any of the sonographers. */
export type FreeStart = { startsAt: string; roomIds: string[]; sonographerIds: string[] };

export type SlotSearch = {
  calendar: ClinicCalendar;
  minutes: number;
  patientId: string;
  roomIds: readonly string[];
  sonographerIds: readonly string[];
  taken: readonly Taken[];
  blocked: readonly Blocked[];
  /** No start before this moment. */
  notBefore: Date;
};

const MINUTE_MS = 60_000;
// The grid that the clinic books on; a person may still type another minute.
const STEP_MINUTES = 15;
/** How far ahead a start is looked for. */
export const SUGGESTED_DAYS = 28;
const OFFERED = 3;
// Venous symptoms are often worse later in the day (clinical facts 4.4).
const AFTERNOON = "12:00";

/** Every free start of one day (YYYY-MM-DD at the clinic), soonest first. Real minutes, also on the day the clocks change. */
export function freeStarts(day: string, search: SlotSearch): FreeStart[] {
  const opening = openingOn(day, search.calendar);
  if (opening === null) return [];
  const lastMs = opening.closesAt.getTime() - search.minutes * MINUTE_MS;
  const starts: FreeStart[] = [];
  for (let atMs = opening.opensAt.getTime(); atMs <= lastMs; atMs += STEP_MINUTES * MINUTE_MS) {
    if (atMs < search.notBefore.getTime()) continue;
    const start = freeAt(atMs, search);
    if (start) starts.push(start);
  }
  return starts;
}

function freeAt(atMs: number, { minutes, patientId, roomIds, sonographerIds, taken, blocked }: SlotSearch): FreeStart | null {
  const endMs = atMs + minutes * MINUTE_MS;
  const touches = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => startsAt.getTime() < endMs && atMs < endsAt.getTime();
  const busy = taken.filter(touches);
  const shut = blocked.filter(touches);
  if (busy.some((one) => one.patientId === patientId) || shut.some((one) => one.roomId === null && one.staffId === null)) return null;
  const rooms = roomIds.filter((id) => !busy.some((one) => one.roomId === id) && !shut.some((one) => one.roomId === id));
  const people = sonographerIds.filter((id) => !busy.some((one) => one.sonographerId === id) && !shut.some((one) => one.staffId === id));
  return rooms.length === 0 || people.length === 0 ? null : { startsAt: new Date(atMs).toISOString(), roomIds: rooms, sonographerIds: people };
}

export type Suggestion = FreeStart & { day: string; because: string };

/** What the order asks of its time: by which day (YYYY-MM-DD) at the latest, and whether the afternoon suits it better. */
export type SlotWish = { dueOn: string | null; prefersAfternoon: boolean };

type Pick3 = { offered: Suggestion[]; wish: SlotWish };

/** Up to three starts worth offering from that day on, the best first, each with why. A day past the clock says so. */
export function suggestStarts(fromDay: string, search: SlotSearch, wish: SlotWish): Suggestion[] {
  const picked: Pick3 = { offered: [], wish };
  for (let offset = 0; offset < SUGGESTED_DAYS && picked.offered.length < OFFERED; offset += 1) {
    const day = addDays(fromDay, offset);
    const starts = freeStarts(day, search);
    if (starts.length === 0) continue;
    if (day === fromDay && wish.dueOn !== null && wish.dueOn <= day) spread(picked, day, starts, search.minutes);
    else offerDay(picked, day, starts, noonOf(day, search.calendar.timeZone));
  }
  return picked.offered;
}

/** On the day on which it has to be, whatever is free: the earliest, and others far enough apart to make a choice. */
function spread(picked: Pick3, day: string, starts: readonly FreeStart[], minutes: number): void {
  let afterMs = -Infinity;
  for (const start of starts) {
    if (picked.offered.length === OFFERED) return;
    if (Date.parse(start.startsAt) < afterMs) continue;
    offer(picked, day, start, picked.offered.length === 0 ? "earliest" : "later that day");
    afterMs = Date.parse(start.startsAt) + Math.max(minutes, 60) * MINUTE_MS;
  }
}

/** The first day gives its afternoon and its earliest start; another day one of them. */
function offerDay(picked: Pick3, day: string, starts: readonly FreeStart[], noonMs: number): void {
  const { offered, wish } = picked;
  const [first] = starts;
  const afternoon = starts.find(({ startsAt }) => Date.parse(startsAt) >= noonMs);
  if (first === undefined) return;
  const isFirstDay = offered.length === 0;
  if (wish.prefersAfternoon) {
    if (afternoon) offer(picked, day, afternoon, isFirstDay ? "earliest in the afternoon, which is preferred" : "afternoon of another day");
    if (isFirstDay && first !== afternoon) offer(picked, day, first, afternoon ? "earliest" : "earliest; no afternoon is free that day");
    return;
  }
  offer(picked, day, first, isFirstDay ? "earliest" : "earliest on another day");
  if (isFirstDay && afternoon && afternoon !== first) offer(picked, day, afternoon, "later that day");
}

function offer({ offered, wish: { dueOn } }: Pick3, day: string, start: FreeStart, because: string): void {
  if (offered.length === OFFERED) return;
  offered.push({ ...start, day, because: dueOn === null ? because : `${because}${day <= dueOn ? "" : ", after the order’s time"}` });
}

function noonOf(day: string, timeZone: string): number {
  return instantAtWall({ day, clock: AFTERNOON }, timeZone).at?.getTime() ?? 0;
}
