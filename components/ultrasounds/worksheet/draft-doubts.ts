import { doubtsAbout, type Doubt } from "@/lib/domain/plausibility";
import type { Leg } from "@/lib/domain/reflux";
import { rowKey } from "@/lib/domain/worksheet";
import type { WorksheetDraft } from "./draft";
import { findingsOf, unreadable } from "./read-draft";

/** What is worth a second look of what was typed. Something that cannot be read is no gap: its own cell says so. */
export function doubtsOf(draft: WorksheetDraft, legs: readonly Leg[]): Doubt[] {
  const unclear = unreadable(draft, legs);
  return doubtsAbout(findingsOf(draft, legs), (place) => unclear.some(({ field }) => field.startsWith(`${rowKey(place)}.`)));
}
