import type { FreeStart } from "@/lib/domain/free-slots";
import type { DaySlots } from "@/lib/domain/schedule";
import { formatTime, formatWeekdayInstant } from "@/lib/format/instants";
import { instantAtClock, readClock } from "@/lib/format/wall-times";

const MINUTE_MS = 60_000;

/** What stands in the booking form. An empty room or sonographer is the first free one. */
export type BookingFields = {
  day: string | null;
  /** On the clinic's clock, as typed or picked. */
  time: string;
  isOtherTime: boolean;
  minutes: number;
  roomId: string;
  sonographerId: string;
  reason: string;
};

/** The free starts that suit the chosen room and sonographer. */
export function fittingStarts({ roomId, sonographerId }: BookingFields, slots: DaySlots): FreeStart[] {
  return slots.starts.filter(({ roomIds, sonographerIds }) => (roomId === "" || roomIds.includes(roomId)) && (sonographerId === "" || sonographerIds.includes(sonographerId)));
}

/** The offered start of that time, if it is one. */
export function offeredStart(fields: BookingFields, slots: DaySlots): FreeStart | undefined {
  const time = readClock(fields.time);
  return fields.day === slots.day ? fittingStarts(fields, slots).find(({ startsAt }) => formatTime(startsAt, slots.timeZone) === time) : undefined;
}

/** What would be booked. What cannot be told yet is empty, and the server asks for it. */
export function chosenSlot(fields: BookingFields, slots: DaySlots) {
  const { day, time, minutes, reason } = fields;
  const offered = offeredStart(fields, slots);
  return {
    startsAt: offered?.startsAt ?? (day ? instantAtClock(day, time, slots.timeZone) : null) ?? "",
    roomId: fields.roomId || (offered?.roomIds[0] ?? ""),
    sonographerId: fields.sonographerId || (offered?.sonographerIds[0] ?? ""),
    minutes,
    reason,
  };
}

/** `Wed 25-Nov-2026 15:00 to 16:00, Room 2, T. Brandt`; empty while something is missing. */
export function bookedWords({ startsAt, minutes, roomId, sonographerId }: ReturnType<typeof chosenSlot>, { rooms, sonographers, timeZone }: DaySlots): string {
  const room = rooms.find(({ id }) => id === roomId);
  const sonographer = sonographers.find(({ id }) => id === sonographerId);
  if (startsAt === "" || !room || !sonographer) return "";
  const until = formatTime(Date.parse(startsAt) + minutes * MINUTE_MS, timeZone);
  return `${formatWeekdayInstant(startsAt, timeZone)} to ${until}, ${room.name}, ${sonographer.name}`;
}
