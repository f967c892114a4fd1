import { Invalid } from "./errors";
import { urgencyRank, type Urgency } from "./cramp-pattern/urgency";

export type Flagged = { flag: string; urgency: Urgency };

/** The open flags that fold the pattern panel and refuse routine booking (intake contract, section 4). */
export function blockingFlags<Flag extends Flagged>(openFlags: readonly Flag[]): Flag[] {
  return openFlags.filter(({ urgency }) => urgencyRank(urgency) >= urgencyRank("SAME_DAY"));
}

/** Why a routine ultrasound may not be ordered or booked yet, or null. Accepting stays possible. */
export function bookingRefusal(openFlags: readonly Flagged[]): string | null {
  const blocking = blockingFlags(openFlags);
  if (blocking.length === 0) return null;
  const names = [...new Set(blocking.map(({ flag }) => flag))].join(", ");
  return `Routine booking is refused while ${names} is open. A clinician clears it with a reason first.`;
}

/** Throws Invalid while an emergency or same-day flag is open. */
export function refuseRoutineBooking(openFlags: readonly Flagged[]): void {
  const refusal = bookingRefusal(openFlags);
  if (refusal !== null) throw new Invalid(refusal);
}

const DAY_MS = 24 * 60 * 60_000;
const MAX_SNOOZE_DAYS = 90;

/** Why a request of these urgencies cannot be snoozed until `until`, or null. */
export function snoozeRefusal(until: Date, now: Date, urgencies: readonly Urgency[]): string | null {
  if (urgencies.some((urgency) => urgencyRank(urgency) >= urgencyRank("SAME_DAY"))) return "An emergency or same-day request cannot be snoozed.";
  if (until.getTime() <= now.getTime()) return "Choose a moment to come.";
  if (until.getTime() - now.getTime() > MAX_SNOOZE_DAYS * DAY_MS) return `Choose a moment within ${MAX_SNOOZE_DAYS} days.`;
  return null;
}
