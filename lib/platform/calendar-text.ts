import { createHash } from "node:crypto";
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from "ical-generator";

export type CalendarEntry = { id: string; sequence: number; startsAt: Date; endsAt: Date; changedAt: Date; isCancelled: boolean; summary: string; location: string; url: string };

const READ_AGAIN_SECONDS = 15 * 60;

/**
 * iCalendar (RFC 5545) of these entries, in UTC. The same entries give the same text, byte for byte: the stamp of an entry
 * is its own last change, so that a calendar that asks again can be told that nothing is new.
 */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: "//Charley//Ultrasounds//EN", ttl: READ_AGAIN_SECONDS });
  for (const { id, sequence, startsAt, endsAt, changedAt, isCancelled, summary, location, url } of entries) {
    calendar.createEvent({
      id: `appt-${id}@charley`,
      sequence,
      start: startsAt,
      end: endsAt,
      stamp: changedAt,
      lastModified: changedAt,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      summary,
      location,
      url,
    });
  }
  return calendar.toString();
}

/** Strong: the text itself. */
export function entityTag(text: string): string {
  return `"${createHash("sha256").update(text, "utf8").digest("base64url")}"`;
}
