import type { ScheduledScan } from "./schedule";

export type BoardColumn = "expected" | "arrived" | "in_room" | "done" | "no_show";

export const COLUMN_WORDS: Record<BoardColumn, string> = { expected: "Expected", arrived: "Arrived", in_room: "In room", done: "Done", no_show: "Did not attend" };

/** One appointment of today; instants as ISO text. */
export type BoardScan = ScheduledScan & {
  endedAt: string | null;
  /** Earlier appointments at this clinic that the person did not attend. */
  earlierNoShows: number;
};

export type Board = { clinicName: string; timeZone: string; todayOn: string; scans: BoardScan[] };

type Place = Pick<BoardScan, "state" | "inRoomAt">;

/** Where it stands today; null when it left its place: cancelled or moved. */
export function columnOf({ state, inRoomAt }: Place): BoardColumn | null {
  if (state === "booked") return "expected";
  if (state === "arrived") return inRoomAt === null ? "arrived" : "in_room";
  return state === "done" || state === "no_show" ? state : null;
}

const MINUTE_MS = 60_000;
// Nobody is called late for the way from the door to the desk; a clinic proposal.
const LATE_MINUTES = 5;

/** Whole minutes since the start that somebody who has not come is late; null while they are in time. */
export function lateMinutes({ state, startsAt }: Pick<BoardScan, "state" | "startsAt">, now: Date): number | null {
  const minutes = Math.floor((now.getTime() - Date.parse(startsAt)) / MINUTE_MS);
  return state === "booked" && minutes >= LATE_MINUTES ? minutes : null;
}

/** Whole minutes that somebody who is here has waited beyond the start, or since they came if that was later. */
export function waitingMinutes({ state, inRoomAt, arrivedAt, startsAt }: Place & Pick<BoardScan, "arrivedAt" | "startsAt">, now: Date): number | null {
  if (state !== "arrived" || inRoomAt !== null || arrivedAt === null) return null;
  const sinceMs = Math.max(Date.parse(arrivedAt), Date.parse(startsAt));
  const minutes = Math.floor((now.getTime() - sinceMs) / MINUTE_MS);
  return minutes > 0 ? minutes : null;
}

export type BoardStep = "arrive" | "take_in" | "no_show";

/** What can be done next; nobody is absent before the appointment starts. */
export function boardSteps(scan: Pick<BoardScan, "state" | "inRoomAt" | "startsAt">, now: Date): BoardStep[] {
  const column = columnOf(scan);
  if (column === "arrived") return ["take_in"];
  if (column !== "expected") return [];
  return Date.parse(scan.startsAt) <= now.getTime() ? ["arrive", "no_show"] : ["arrive"];
}
