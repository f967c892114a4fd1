import { addDays } from "./day-bounds";
import { openingOn, type ClinicCalendar } from "./opening-hours";

/** Somebody's or something's time that is given away; half-open, so that one appointment may start when another ends. */
export type Taken = { roomId: string; sonographerId: string; patientId: string; startsAt: Date; endsAt: Date };

/** A moment to start, and who and what is free from then on for the whole length; any of the rooms goes with any of the sonographers. */
export type FreeStart = { startsAt: string; roomIds: string[]; sonographerIds: string[] };

export type SlotSearch = {
  calendar: ClinicCalendar;
  minutes: number;
  patientId: string;
  roomIds: readonly string[];
  sonographerIds: readonly string[];
  taken: readonly Taken[];
  /** No start before this moment. */
  notBefore: Date;
};

const MINUTE_MS = 60_000;
// The grid that the clinic books on; a person may still type another minute.
const STEP_MINUTES = 15;
/** How far ahead a start is looked for. */
export const SUGGESTED_DAYS = 28;

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

function freeAt(atMs: number, { minutes, patientId, roomIds, sonographerIds, taken }: SlotSearch): FreeStart | null {
  const endMs = atMs + minutes * MINUTE_MS;
  const busy = taken.filter(({ startsAt, endsAt }) => startsAt.getTime() < endMs && atMs < endsAt.getTime());
  if (busy.some((one) => one.patientId === patientId)) return null;
  const rooms = roomIds.filter((id) => !busy.some((one) => one.roomId === id));
  const people = sonographerIds.filter((id) => !busy.some((one) => one.sonographerId === id));
  return rooms.length === 0 || people.length === 0 ? null : { startsAt: new Date(atMs).toISOString(), roomIds: rooms, sonographerIds: people };
}

export type Suggestion = FreeStart & { day: string; because: string };

/** Up to three starts worth offering, from that day on: the earliest, one later that day, the earliest on another day. */
export function suggestStarts(fromDay: string, search: SlotSearch): Suggestion[] {
  const found: Suggestion[] = [];
  for (let offset = 0; offset < SUGGESTED_DAYS; offset += 1) {
    const day = addDays(fromDay, offset);
    const starts = freeStarts(day, search);
    const [first] = starts;
    if (first === undefined) continue;
    if (found.length > 0) return [...found, { ...first, day, because: "earliest on another day" }];
    found.push({ ...first, day, because: "earliest" });
    const later = firstInLaterHalf(starts, halfwayMs(day, search.calendar));
    if (later) found.push({ ...later, day, because: "later that day" });
  }
  return found;
}

/** For somebody whom the first half of the day does not suit. */
function firstInLaterHalf([first, ...others]: FreeStart[], halfMs: number): FreeStart | undefined {
  return first && Date.parse(first.startsAt) < halfMs ? others.find(({ startsAt }) => Date.parse(startsAt) >= halfMs) : undefined;
}

function halfwayMs(day: string, calendar: ClinicCalendar): number {
  const opening = openingOn(day, calendar);
  return opening === null ? 0 : (opening.opensAt.getTime() + opening.closesAt.getTime()) / 2;
}
