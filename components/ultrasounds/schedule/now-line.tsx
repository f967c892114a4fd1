"use client";

import { useEffect, useState } from "react";
import { HOUR_PX } from "./day-layout";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Where the day stands. Counts on from the server's moment, since the browser's clock may be wrong. */
export function NowLine({ nowMs, startMs, hours }: { nowMs: number; startMs: number; hours: number }) {
  const [passedMs, setPassedMs] = useState(0);
  useEffect(() => {
    const beganMs = performance.now();
    const timer = setInterval(() => setPassedMs(performance.now() - beganMs), MINUTE_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  const atHours = (nowMs + passedMs - startMs) / HOUR_MS;
  if (atHours < 0 || atHours > hours) return null;
  return (
    <div aria-hidden className="absolute inset-x-0 hidden border-t-2 border-ink md:block" style={{ top: atHours * HOUR_PX }}>
      <span className="absolute -left-1 -top-1.25 size-2 rounded-full bg-ink" />
    </div>
  );
}
