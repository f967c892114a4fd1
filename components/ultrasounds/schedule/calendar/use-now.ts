import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The server's moment, counted on: the browser's clock may be wrong. */
export function useNow(nowMs: number): number {
  const [passed, setPassed] = useState({ since: nowMs, ms: 0 });
  useEffect(() => {
    const beganMs = performance.now();
    const timer = setInterval(() => setPassed({ since: nowMs, ms: performance.now() - beganMs }), MINUTE_MS);
    return () => clearInterval(timer);
  }, [nowMs]);
  return nowMs + (passed.since === nowMs ? passed.ms : 0);
}
