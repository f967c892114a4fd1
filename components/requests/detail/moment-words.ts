import { formatNearInstant } from "@/lib/format/instants";

/** `today 15:20`, `Tue 24-Nov 15:20`: a moment inside a sentence. */
export function momentWords(instant: string, now: Date, timeZone: string): string {
  return formatNearInstant(instant, now, timeZone).replace(/^Today/, "today");
}
