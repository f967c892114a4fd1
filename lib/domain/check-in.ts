import { addDays } from "./day-bounds";

export const CHECK_IN_POINTS = ["1w", "1m", "3m", "6m", "12m"] as const;
export type CheckInPoint = (typeof CHECK_IN_POINTS)[number];

export const CHECK_IN_STATES = ["planned", "answered", "cancelled"] as const;
export type CheckInState = (typeof CHECK_IN_STATES)[number];

export const POINT_WORDS: Record<CheckInPoint, string> = { "1w": "1 week", "1m": "1 month", "3m": "3 months", "6m": "6 months", "12m": "12 months" };

export type CheckInWindows = Record<CheckInPoint, { dueDays: number; marginDays: number }>;

// Published follow-up windows in days after treatment: 7 ± 3, 30 ± 7, 90 ± 15, 180 ± 30, 365 ± 30 (S45).
export const CHECK_IN_WINDOWS: CheckInWindows = {
  "1w": { dueDays: 7, marginDays: 3 },
  "1m": { dueDays: 30, marginDays: 7 },
  "3m": { dueDays: 90, marginDays: 15 },
  "6m": { dueDays: 180, marginDays: 30 },
  "12m": { dueDays: 365, marginDays: 30 },
};

export type PlannedDays = { point: CheckInPoint; dueOn: string; windowStartsOn: string; windowEndsOn: string };

/** The five check-ins of a treatment on this calendar day (YYYY-MM-DD of the clinic). */
export function planCheckIns(treatedOn: string, windows: CheckInWindows): PlannedDays[] {
  return CHECK_IN_POINTS.map((point) => {
    const { dueDays, marginDays } = windows[point];
    return {
      point,
      dueOn: addDays(treatedOn, dueDays),
      windowStartsOn: addDays(treatedOn, dueDays - marginDays),
      windowEndsOn: addDays(treatedOn, dueDays + marginDays),
    };
  });
}

/** `planned` before its window, `due` from its start, `late` after the due day, `missed` after its end. */
export type CheckInStatus = "planned" | "due" | "late" | "missed" | "answered" | "cancelled";

export const CHECK_IN_STATUS_WORDS: Record<CheckInStatus, string> = { planned: "Planned", due: "Due", late: "Late", missed: "Missed", answered: "Answered", cancelled: "Cancelled" };

type Windowed = { state: CheckInState; dueOn: string; windowStartsOn: string; windowEndsOn: string };

/** Where a check-in stands on this calendar day of the clinic. */
export function checkInStatus({ state, dueOn, windowStartsOn, windowEndsOn }: Windowed, today: string): CheckInStatus {
  if (state !== "planned") return state;
  if (today > windowEndsOn) return "missed";
  if (today > dueOn) return "late";
  return today >= windowStartsOn ? "due" : "planned";
}
