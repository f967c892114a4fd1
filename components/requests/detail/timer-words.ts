import { formatDuration } from "@/lib/format/durations";

export type CallClock = { receivedAt: string; dueAt: string; calledAt: string | null };

const MINUTE_MS = 60_000;
/** The clinic's clock stands still while it is closed: the patient's emergency does not. */
const LONGEST_LEFT_MS = 60 * MINUTE_MS;

/** `Received 12 min ago`, and `48 min left to call` in opening hours until the first contact is made. */
export function timerWords({ receivedAt, dueAt, calledAt }: CallClock, nowMs: number): { waited: string; left: string | null; isOverdue: boolean } {
  const waitedMs = nowMs - Date.parse(receivedAt);
  const waited = waitedMs < MINUTE_MS ? "Received just now" : `Received ${formatDuration(waitedMs)} ago`;
  if (calledAt !== null) return { waited, left: `first contact after ${formatDuration(Date.parse(calledAt) - Date.parse(receivedAt))}`, isOverdue: false };
  const leftMs = Date.parse(dueAt) - nowMs;
  if (leftMs <= 0) return { waited, left: -leftMs < MINUTE_MS ? "the call is due now" : `the call is overdue by ${formatDuration(-leftMs)}`, isOverdue: true };
  if (leftMs > LONGEST_LEFT_MS) return { waited, left: "nobody has called yet", isOverdue: false };
  return { waited, left: leftMs < MINUTE_MS ? "less than 1 min left to call" : `${formatDuration(leftMs)} left to call`, isOverdue: false };
}
