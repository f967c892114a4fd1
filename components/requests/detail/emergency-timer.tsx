"use client";

import { useEffect, useState } from "react";
import { timerWords, type CallClock } from "./timer-words";

/** Often enough for whole minutes, and calm. */
const TICK_MS = 5_000;

/** How long an emergency has waited and how long is left to call. It is read when somebody comes to it, and never calls out by itself. */
export function EmergencyTimer({ clock, now }: { clock: CallClock; now: string }) {
  const [passedMs, setPassedMs] = useState(0);
  useEffect(() => {
    // Counted from the server's time: the clock of this computer may be wrong.
    const startedAt = performance.now();
    const timer = setInterval(() => setPassedMs(performance.now() - startedAt), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  const { waited, left, isOverdue } = timerWords(clock, Date.parse(now) + passedMs);
  return (
    <p role="timer" aria-live="off" className="tabular-nums">
      <span className="font-semibold">{waited}</span>
      {left !== null && <span className={isOverdue ? "font-semibold text-urgent" : undefined}> · {left}</span>}
    </p>
  );
}
