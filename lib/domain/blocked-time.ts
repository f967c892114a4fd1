/** Time in which a room, or a person, or with neither the whole clinic cannot be booked; half-open. */
export type BlockedTime = {
  id: string;
  version: number;
  roomId: string | null;
  staffId: string | null;
  startsAt: Date;
  endsAt: Date;
  reason: string;
  roomName: string | null;
  staffName: string | null;
};

/** Whose time it is, as the staff say it. */
export function blockedWhose({ roomName, staffName }: Pick<BlockedTime, "roomName" | "staffName">): string {
  return roomName ?? staffName ?? "Whole clinic";
}

/** An appointment that stands in a blocked time; instants as ISO text. */
export type AppointmentInTheWay = { requestId: string; reference: string; startsAt: string; roomName: string; sonographerName: string };

// The longest that one row holds, as the table has it; a longer absence is entered in two.
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** Why such a time cannot be blocked; null when it can. */
export function blockedTimeRefusal({ startsAt, endsAt }: Pick<BlockedTime, "startsAt" | "endsAt">, now: Date): string | null {
  if (endsAt <= startsAt) return "The end comes after the beginning.";
  if (endsAt <= now) return "This time is over.";
  if (endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY_MS) return `At most ${MOST_DAYS} days at once: enter a longer time in parts.`;
  return null;
}
