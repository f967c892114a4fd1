import { isOnlyIfIndicated, type Leg, type Segment, type SegmentFinding } from "./reflux";

export type Measured = { segment: Segment; value: number };

type Rows = ReadonlyMap<Segment, SegmentFinding>;
type Reading = (row: SegmentFinding) => number | null;

export function rowsOfLeg(findings: readonly SegmentFinding[], leg: Leg): Rows {
  return new Map(findings.filter((row) => row.leg === leg).map((row) => [row.segment, row]));
}

/** Milliseconds; 0 where the vein was tested without reversed flow. */
export function refluxOf({ visibility, isRefluxTested, refluxMs }: SegmentFinding): number | null {
  return visibility === "seen" && isRefluxTested ? (refluxMs ?? 0) : null;
}

export function largestOf(rows: Rows, segments: readonly Segment[], read: Reading): Measured | null {
  const measured = segments.flatMap((segment) => {
    const row = rows.get(segment);
    const value = row === undefined ? null : read(row);
    return value === null ? [] : [{ segment, value }];
  });
  return measured.toSorted((a, b) => b.value - a.value)[0] ?? null;
}

/** A vein that is absent or was removed misses nothing, and what is looked at only if indicated misses nothing while nobody did. */
export function isMissingIn(rows: Rows, segment: Segment, read: Reading): boolean {
  const row = rows.get(segment);
  if (row === undefined || row.visibility === "not_examined") return !isOnlyIfIndicated(segment);
  return row.visibility !== "absent" && row.visibility !== "removed" && read(row) === null;
}
