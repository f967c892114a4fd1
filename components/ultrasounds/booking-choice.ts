import type { FreeStart } from "@/lib/domain/free-slots";
import type { DaySlots } from "@/lib/domain/schedule";
import type { WallTime } from "@/lib/domain/wall-time";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { formatTime, formatWeekdayInstant } from "@/lib/format/instants";
import { readClock } from "@/lib/format/wall-times";

const MINUTE_MS = 60_000;

/** What stands in the booking form. An empty room or sonographer is the first free one. */
export type BookingFields = {
  day: string | null;
  /** On the clinic's clock, as typed or picked. */
  time: string;
  /** The offered start that was picked: in the hour that comes twice, the time alone does not tell which. */
  pickedAt: string | null;
  isOtherTime: boolean;
  /** Null: the length that the clinic has set for such an order. */
  minutes: number | null;
  roomId: string;
  sonographerId: string;
  reason: string;
  overbookReason: string;
};

const SLOT_FIELDS = ["day", "time", "pickedAt", "minutes", "roomId", "sonographerId"] as const;
type SlotFields = Pick<BookingFields, (typeof SLOT_FIELDS)[number]>;

type Filled = Pick<BookingFields, "day" | "time" | "pickedAt" | "roomId" | "sonographerId" | "reason"> & { minutes: number };

/** The free starts that suit the chosen room and sonographer. */
export function fittingStarts({ roomId, sonographerId }: Pick<BookingFields, "roomId" | "sonographerId">, slots: DaySlots): FreeStart[] {
  return slots.starts.filter(({ roomIds, sonographerIds }) => (roomId === "" || roomIds.includes(roomId)) && (sonographerId === "" || sonographerIds.includes(sonographerId)));
}

/** The offered start that was picked, or the only one of the typed time. */
export function offeredStart(fields: Pick<BookingFields, "day" | "time" | "pickedAt" | "roomId" | "sonographerId">, slots: DaySlots): FreeStart | undefined {
  if (fields.day !== slots.day) return undefined;
  const time = readClock(fields.time);
  const [only, ...others] = fittingStarts(fields, slots).filter(({ startsAt }) => formatTime(startsAt, slots.timeZone) === time);
  return others.length === 0 ? only : [only, ...others].find((start) => start?.startsAt === fields.pickedAt);
}

/** `14:15`; in the hour that comes twice also which of the two. */
export function startWords({ startsAt }: FreeStart, { starts, timeZone }: Pick<DaySlots, "starts" | "timeZone">): string {
  const time = formatTime(startsAt, timeZone);
  const alike = starts.filter((other) => formatTime(other.startsAt, timeZone) === time);
  if (alike.length < 2) return time;
  return `${time}, ${alike[0]?.startsAt === startsAt ? "before" : "after"} the clocks go back`;
}

/** What would be booked. A time that was not offered goes as it stands on the clock; what cannot be told yet is empty, and the server asks for it. */
export function chosenSlot(fields: Filled, slots: DaySlots) {
  const { minutes, reason } = fields;
  const offered = offeredStart(fields, slots);
  const first = offered ?? firstAt(fields, slots);
  return {
    startsAt: offered?.startsAt ?? typedTime(fields) ?? "",
    roomId: fields.roomId || (first.roomIds[0] ?? ""),
    sonographerId: fields.sonographerId || (first.sonographerIds[0] ?? ""),
    minutes,
    reason,
  };
}

/**
 * The room and the person of a time that is not offered: who is free then elsewhere or with somebody else, or the first of all.
 * The server then says what is in the way, and not that somebody is to be chosen.
 */
function firstAt({ day, time }: Pick<BookingFields, "day" | "time">, slots: DaySlots): Pick<FreeStart, "roomIds" | "sonographerIds"> {
  const quarter = quarterOf(readClock(time));
  const free = day === slots.day ? slots.starts.find(({ startsAt }) => formatTime(startsAt, slots.timeZone) === quarter) : undefined;
  return free ?? { roomIds: slots.rooms.map(({ id }) => id), sonographerIds: slots.sonographers.map(({ id }) => id) };
}

/** The quarter of an hour that a clock time lies in, since that is where starts are offered. */
function quarterOf(clock: string | null): string | null {
  return clock && `${clock.slice(0, 3)}${String(Math.floor(Number(clock.slice(3)) / 15) * 15).padStart(2, "0")}`;
}

/** Whether the form still asks for the slot that was refused, so that a reason typed now is for that. Typed words are no part of it. */
export function isSameSlot(one: SlotFields, other: SlotFields): boolean {
  return SLOT_FIELDS.every((field) => one[field] === other[field]);
}

function typedTime({ day, time }: Pick<BookingFields, "day" | "time">): WallTime | null {
  const clock = readClock(time);
  return day === null || day === "" || clock === null ? null : { day, clock };
}

/** `Wed 25-Nov-2026 15:00 to 16:00, Room 2, T. Brandt`; empty while something is missing. */
export function bookedWords({ startsAt, minutes, roomId, sonographerId }: ReturnType<typeof chosenSlot>, { rooms, sonographers, timeZone }: DaySlots): string {
  const room = rooms.find(({ id }) => id === roomId);
  const sonographer = sonographers.find(({ id }) => id === sonographerId);
  if (startsAt === "" || !room || !sonographer) return "";
  const where = `${room.name}, ${sonographer.name}`;
  if (typeof startsAt !== "string") return `${formatWeekdayCalendarDay(startsAt.day)} ${startsAt.clock}, ${minutes} min, ${where}`;
  return `${formatWeekdayInstant(startsAt, timeZone)} to ${formatTime(Date.parse(startsAt) + minutes * MINUTE_MS, timeZone)}, ${where}`;
}
