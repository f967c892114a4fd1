import { Temporal } from "temporal-polyfill";
import { blockedWhose, type BlockedTime } from "./blocked-time";
import { addDays } from "./day-bounds";
import { localDay, openingOn, type ClinicCalendar } from "./opening-hours";
import type { Priority } from "./ultrasound";

export type Wanted = { roomId: string; sonographerId: string; patientId: string; startsAt: Date; endsAt: Date };

/** An appointment that takes its room, its sonographer and its patient. */
export type Booked = {
  room: { id: string; name: string };
  sonographer: { id: string; name: string };
  patientId: string;
  reference: string;
  startsAt: Date;
  endsAt: Date;
};

const MINUTE_MS = 60_000;
// Somebody who stands at the desk is booked for a time that has just begun; a clinic proposal.
const LATE_MINUTES = 15;

export function isTooLateToBook(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() < now.getTime() - LATE_MINUTES * MINUTE_MS;
}

export function endOf(startsAt: Date, minutes: number): Date {
  return new Date(startsAt.getTime() + minutes * MINUTE_MS);
}

// "Soon, within 2 weeks" of the order; the same day is the day of the order.
const SOON_DAYS = 14;

/** The last day (YYYY-MM-DD at the clinic) on which the appointment keeps the order's clock; null when the order has none. */
export function bookByDay(priority: Priority, orderedAt: Date, timeZone: string): string | null {
  if (priority === "routine") return null;
  return addDays(localDay(orderedAt, timeZone), priority === "soon" ? SOON_DAYS : 0);
}

export function isHoliday(startsAt: Date, { holidays, timeZone }: ClinicCalendar): boolean {
  return holidays.includes(localDay(startsAt, timeZone));
}

/** Why the clinic does not work at that time, or null. */
export function closedRefusal(startsAt: Date, endsAt: Date, calendar: ClinicCalendar): string | null {
  const day = localDay(startsAt, calendar.timeZone);
  const opening = openingOn(day, calendar);
  if (opening === null) return calendar.holidays.includes(day) ? "The clinic is closed on that day, a holiday." : "The clinic is closed on that day of the week.";
  if (startsAt >= opening.opensAt && endsAt <= opening.closesAt) return null;
  return `The clinic is open ${clockTime(opening.opensAt, calendar.timeZone)} to ${clockTime(opening.closesAt, calendar.timeZone)} on that day.`;
}

/** Who has the wanted time, one sentence each; null when it is free. */
export function takenWords(wanted: Wanted, booked: readonly Booked[], timeZone: string): string | null {
  const sentences = booked.flatMap((other) => {
    const time = `${clockTime(other.startsAt, timeZone)} to ${clockTime(other.endsAt, timeZone)}`;
    if (other.patientId === wanted.patientId) return [`This patient has another appointment ${time} in ${other.room.name} (${other.reference}).`];
    const taken = [
      ...(other.room.id === wanted.roomId ? [other.room.name] : []),
      ...(other.sonographer.id === wanted.sonographerId ? [other.sonographer.name] : []),
    ];
    return taken.map((who) => `${who} is taken ${time} by another appointment (${other.reference}).`);
  });
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** What stands in the way of a booking on purpose: the room, the person or the clinic is blocked; null when nothing is. */
export function blockedWords(wanted: Wanted, blocked: readonly BlockedTime[], timeZone: string): string | null {
  const inTheWay = blocked.filter(
    ({ roomId, staffId, startsAt, endsAt }) =>
      startsAt < wanted.endsAt && wanted.startsAt < endsAt && (roomId === null || roomId === wanted.roomId) && (staffId === null || staffId === wanted.sonographerId),
  );
  const sentences = inTheWay.map((one) => `${blockedWhose(one)} is blocked ${blockedSpan(one, timeZone)}: ${one.reason}.`);
  return sentences.length === 0 ? null : sentences.join(" ");
}

/** A block within one day by its times; a longer one is simply that day's. */
function blockedSpan({ startsAt, endsAt }: Pick<BlockedTime, "startsAt" | "endsAt">, timeZone: string): string {
  const isOneDay = localDay(startsAt, timeZone) === localDay(new Date(endsAt.getTime() - 1), timeZone);
  return isOneDay ? `${clockTime(startsAt, timeZone)} to ${clockTime(endsAt, timeZone)}` : "on that day";
}

/** Of what takes the wanted time, what nobody may book over: the same patient cannot be in two places. */
export function takesPatient<Other extends Pick<Booked, "patientId">>(wanted: Pick<Wanted, "patientId">, booked: readonly Other[]): Other[] {
  return booked.filter(({ patientId }) => patientId === wanted.patientId);
}

/** Of what is in the way of an appointment that would stand again, what it was not booked over knowingly: whatever came after it. Ids are in the order of time. */
export function cameSince<Other extends { id: string }>({ id, overbookReason }: { id: string; overbookReason: string | null }, others: readonly Other[]): Other[] {
  return others.filter((other) => overbookReason === null || other.id > id);
}

function clockTime(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}
