import { Temporal } from "temporal-polyfill";

/** A time as the clinic's clock shows it: the day (YYYY-MM-DD) and the time (HH:MM). */
export type WallTime = { day: string; clock: string };

export type WallTimeReading = { at: Date; problem: null } | { at: null; problem: string };

/**
 * The instant at which the clinic's clock shows that time. On the two days a year when the clocks change, a time that is
 * skipped and one that comes twice are refused by name: nobody can come to the first, and two people would come to the second.
 */
export function instantAtWall({ day, clock }: WallTime, timeZone: string): WallTimeReading {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(clock));
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: new Date(earlier.epochMilliseconds), problem: null };
  const change = changeBetween(earlier, later);
  const isSkipped = !earlier.toPlainDateTime().equals(wall);
  return {
    at: null,
    problem: isSkipped
      ? `${clock} does not exist on that day: the clocks go forward from ${change.from} to ${change.to}. Choose a time before or after that.`
      : `${clock} comes twice on that day: the clocks go back from ${change.from} to ${change.to}. Choose a time outside that hour.`,
  };
}

/** What the clock shows at the moment of its change, before and after; the change lies between the two readings. */
function changeBetween(earlier: Temporal.ZonedDateTime, later: Temporal.ZonedDateTime): { from: string; to: string } {
  const shiftMinutes = (later.offsetNanoseconds - earlier.offsetNanoseconds) / 60_000_000_000;
  const at = earlier.subtract({ hours: 12 }).getTimeZoneTransition("next");
  if (at === null) return { from: clockOf(earlier), to: clockOf(later) };
  return { from: clockOf(at.toPlainDateTime().subtract({ minutes: shiftMinutes })), to: clockOf(at) };
}

function clockOf(at: Temporal.ZonedDateTime | Temporal.PlainDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: "minute" });
}
