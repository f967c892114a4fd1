import type { Viewer } from "@/lib/domain/live";
import { formatDuration } from "@/lib/format/durations";

const MINUTE_MS = 60_000;

/** `Opened by Ana Lima 2 min ago`; null when nobody else has it open. */
export function viewerWords(viewers: readonly Pick<Viewer, "name" | "openedAt">[], at: Date): string | null {
  if (viewers.length === 0) return null;
  const each = viewers.map(({ name, openedAt }) => {
    const sinceMs = at.getTime() - Date.parse(openedAt);
    return `${name} ${sinceMs < MINUTE_MS ? "just now" : `${formatDuration(sinceMs)} ago`}`;
  });
  return `Opened by ${each.join(" and ")}`;
}

/** The words of each request that somebody has open, by its id. */
export function viewerWordsById(viewers: readonly Viewer[], at: Date): Record<string, string> {
  const ids = new Set(viewers.map(({ requestId }) => requestId));
  return Object.fromEntries([...ids].map((id) => [id, viewerWords(viewers.filter(({ requestId }) => requestId === id), at) ?? ""]));
}
