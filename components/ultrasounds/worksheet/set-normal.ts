import { isOnlyIfIndicated, SEGMENT_IDS, type Leg, type Segment } from "@/lib/domain/reflux";
import { changeRow, EMPTY_ROW, isSameRow, rowOf, type RowDraft, type WorksheetDraft } from "./draft";

/** What "normal" writes. Diameters are measured, never supposed. */
const NORMAL: Partial<RowDraft> = { visibility: "seen", compressible: "full", thrombus: "none", reflux: "none" };
export const NORMAL_WORDS = "seen, compression full, no thrombus, tested with no reflux";

/** The segments of the standard set that nobody has written anything about. */
export function untouchedSegments(draft: WorksheetDraft, leg: Leg): Segment[] {
  return SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment) && isSameRow(rowOf(draft, leg, segment), EMPTY_ROW));
}

export function setNormal(draft: WorksheetDraft, legs: readonly Leg[]): WorksheetDraft {
  return legs
    .flatMap((leg) => untouchedSegments(draft, leg).map((segment) => ({ leg, segment })))
    .reduce((next, { leg, segment }) => changeRow(next, leg, segment, NORMAL), draft);
}
