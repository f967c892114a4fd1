const MINUTE_MS = 60_000;

export const MINUTES_AGO_ERROR = "Enter whole minutes, such as 20. 0 is now.";

/** When it was: null = now, undefined = not a whole number of minutes, which must not pass for now. */
export function readMinutesAgo(typed: string, nowMs: number): string | null | undefined {
  const digits = typed.trim();
  if (!/^\d{1,6}$/.test(digits)) return undefined;
  const minutes = Number(digits);
  return minutes === 0 ? null : new Date(nowMs - minutes * MINUTE_MS).toISOString();
}
