import { lateMinutes, waitingMinutes, type BoardScan, type BoardStep } from "@/lib/domain/board";
import { formatTime } from "@/lib/format/instants";
import { numberWithUnit } from "@/lib/format/units";

export const STEP_WORDS: Record<BoardStep, { opener: string; key: string; done: string }> = {
  arrive: { opener: "Arrived", key: "A", done: "arrived" },
  take_in: { opener: "Take in", key: "I", done: "taken in" },
  no_show: { opener: "Did not attend", key: "N", done: "did not attend" },
};

/** What the moment makes of it: `20 min late`, `waits 12 min`; null when there is nothing to say. */
export function momentWords(scan: BoardScan, now: Date): string | null {
  const late = lateMinutes(scan, now);
  if (late !== null) return `${numberWithUnit(late, "min")} late`;
  const waits = waitingMinutes(scan, now);
  return waits === null ? null : `waits ${numberWithUnit(waits, "min")}`;
}

/** `Arrived 09:50, in room 10:05` */
export function pastWords({ state, arrivedAt, inRoomAt, endedAt }: BoardScan, timeZone: string): string | null {
  const parts = [
    ...(arrivedAt === null ? [] : [`arrived ${formatTime(arrivedAt, timeZone)}`]),
    ...(inRoomAt === null ? [] : [`in room ${formatTime(inRoomAt, timeZone)}`]),
    ...(state === "done" && endedAt !== null ? [`done ${formatTime(endedAt, timeZone)}`] : []),
  ];
  const words = parts.join(", ");
  return words === "" ? null : `${words.charAt(0).toLocaleUpperCase("en")}${words.slice(1)}`;
}

export function noShowWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? "1 earlier no-show" : `${count} earlier no-shows`;
}
