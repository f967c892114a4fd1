import { CHECK_IN_POINTS, CHECK_IN_WINDOWS, POINT_WORDS, type CheckInPoint, type CheckInWindows } from "./check-in";
import { checkInQuestions } from "./check-in-questions";

/** `version` 0: nothing saved yet. Changed windows hold for treatments recorded from then on. */
export type FollowUpSettings = { version: number; windows: CheckInWindows };

export const DEFAULT_FOLLOW_UP_SETTINGS: FollowUpSettings = { version: 0, windows: CHECK_IN_WINDOWS };

export const LAST_DUE_DAY = 730;
export const WIDEST_MARGIN_DAYS = 60;
/** The check-ins count cramps and nights of the last 14 days. */
const RECALL_DAYS = 14;

export type WindowProblem = { point: CheckInPoint; part: "dueDays" | "marginDays"; message: string };

/** What is wrong with the five windows: each begins after the treatment, comes after the one before it, and asks back no further than the treatment. */
export function windowProblems(windows: CheckInWindows): WindowProblem[] {
  return CHECK_IN_POINTS.flatMap((point, index): WindowProblem[] => {
    const { dueDays, marginDays } = windows[point];
    const before = CHECK_IN_POINTS[index - 1];
    const starts = dueDays - marginDays;
    if (starts < 1) return [{ point, part: "marginDays", message: `${POINT_WORDS[point]}: the window would begin on the day of the treatment or before it. Use at most ${dueDays - 1} days.` }];
    if (before !== undefined && dueDays <= windows[before].dueDays) return [{ point, part: "dueDays", message: `${POINT_WORDS[point]}: due after ${POINT_WORDS[before]}, so later than day ${windows[before].dueDays}.` }];
    if (before !== undefined && starts <= lastDay(windows[before])) {
      return [{ point, part: "marginDays", message: `${POINT_WORDS[point]}: the window would begin on day ${starts}, but that of ${POINT_WORDS[before]} ends on day ${lastDay(windows[before])}. Windows must not overlap.` }];
    }
    if (asksBack(point) && starts <= RECALL_DAYS) return [{ point, part: "marginDays", message: `${POINT_WORDS[point]}: it asks about the last ${RECALL_DAYS} days, so its window begins on day ${RECALL_DAYS + 1} or later.` }];
    return [];
  });
}

function lastDay({ dueDays, marginDays }: CheckInWindows[CheckInPoint]): number {
  return dueDays + marginDays;
}

function asksBack(point: CheckInPoint): boolean {
  return checkInQuestions(point).cramps.includes("cramps14d");
}
