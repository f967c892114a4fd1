import { isOnlyIfIndicated, SEGMENT_IDS, type Leg, type Segment, type SegmentFinding } from "../reflux";

/** A segment that was seen, is open and was tested without reversed flow; then what the test is about. */
export function seenSegment(segment: Segment, changes: Partial<SegmentFinding> = {}): SegmentFinding {
  return {
    leg: "right", segment, visibility: "seen", compressible: "full", thrombus: "none", flow: "phasic",
    isRefluxTested: true, refluxMs: null, manoeuvre: "cuff", diameterMm: null, heightCm: null, note: null,
    ...changes,
  };
}

/** A segment with a state instead of measurements. */
export function unseenSegment(segment: Segment, visibility: SegmentFinding["visibility"], leg: Leg = "right"): SegmentFinding {
  return seenSegment(segment, { leg, visibility, compressible: null, thrombus: null, flow: null, isRefluxTested: false, manoeuvre: null });
}

/** The standard set of one leg, all seen and tested, with these rows in place of their own. */
export function wholeLeg(leg: Leg = "right", ...rows: SegmentFinding[]): SegmentFinding[] {
  const own = rows.map((row) => ({ ...row, leg }));
  const rest = SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment) && !own.some((row) => row.segment === segment));
  return [...rest.map((segment) => seenSegment(segment, { leg })), ...own];
}
