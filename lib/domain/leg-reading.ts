import { isOnlyIfIndicated, readThreshold, SEGMENT_IDS, SEGMENTS, type Leg, type RefluxConclusion, type Segment, type SegmentFinding, type Thrombus } from "./reflux";

/** How far a saphenous vein refluxes: `axial` along its whole axis, `segmental` in a part of the trunk, `junctional` at its junction alone. */
export type RefluxExtent = "axial" | "segmental" | "junctional";

export type LegReading = {
  leg: Leg;
  /** What the numbers say: yes when a segment meets its threshold, no when every segment that needs a reading has one and none does, else indeterminate. */
  computed: RefluxConclusion;
  meets: Segment[];
  /** Segments that need a reading and have none: not seen, not examined or not tested. */
  unknown: Segment[];
  /** In the great, small or an accessory saphenous vein; a junction alone is no trunk. */
  hasTrunkReflux: boolean;
  hasDeepReflux: boolean;
  hasPathologicPerforator: boolean;
  gsvExtent: RefluxExtent | null;
  ssvExtent: RefluxExtent | null;
  acuteThrombus: Segment[];
  chronicThrombus: Segment[];
  /** A thrombus whose age the exam could not tell. */
  indeterminateThrombus: Segment[];
};

type Vein = { junction: Segment; trunk: readonly Segment[]; axis: readonly Segment[] };

// Axial: groin to upper calf for the great, knee to ankle for the small saphenous vein (SVS/AVF/AVLS 2022, S35).
// An accessory vein has one row, and so no two points 5 cm apart to call it axial by.
const GSV_AXIS: readonly Segment[] = ["GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF"];
const GSV: Vein = { junction: "SFJ", axis: GSV_AXIS, trunk: [...GSV_AXIS, "GSV_MID_CALF", "GSV_ANKLE"] };
const SSV_AXIS: readonly Segment[] = ["SSV_PROX", "SSV_MID", "SSV_DIST"];
const SSV: Vein = { junction: "SPJ", axis: SSV_AXIS, trunk: SSV_AXIS };
const TRUNKS: readonly Segment[] = [...GSV.trunk, ...SSV.trunk, "AAGSV", "PAGSV"];

/** The computed reading of one leg's worksheet. A segment without a row is not examined. */
export function readLeg(leg: Leg, findings: readonly SegmentFinding[]): LegReading {
  const rows = new Map(findings.filter((row) => row.leg === leg).map((row) => [row.segment, row]));
  const meets = SEGMENT_IDS.filter((segment) => meetsThreshold(rows.get(segment)));
  const unknown = SEGMENT_IDS.filter((segment) => needsReading(segment, rows.get(segment)) && isUnknown(rows.get(segment)));
  const withThrombus = (kind: Thrombus) => SEGMENT_IDS.filter((segment) => rows.get(segment)?.thrombus === kind);
  return {
    leg,
    computed: meets.length > 0 ? "yes" : unknown.length > 0 ? "indeterminate" : "no",
    meets,
    unknown,
    hasTrunkReflux: meets.some((segment) => TRUNKS.includes(segment)),
    hasDeepReflux: meets.some((segment) => SEGMENTS[segment].group === "deep"),
    hasPathologicPerforator: meets.some((segment) => SEGMENTS[segment].group === "perforator"),
    gsvExtent: extentOf(GSV, meets),
    ssvExtent: extentOf(SSV, meets),
    acuteThrombus: withThrombus("acute"),
    chronicThrombus: withThrombus("chronic"),
    indeterminateThrombus: withThrombus("indeterminate"),
  };
}

function meetsThreshold(row: SegmentFinding | undefined): boolean {
  return row !== undefined && readThreshold(row) === "meets";
}

/** A vein that is absent or was removed cannot reflux: its state is known. */
function isUnknown(row: SegmentFinding | undefined): boolean {
  if (row === undefined) return true;
  return row.visibility !== "absent" && row.visibility !== "removed" && readThreshold(row) === "unknown";
}

/** The standard set always; the rest once somebody looked for it. */
function needsReading(segment: Segment, row: SegmentFinding | undefined): boolean {
  return !isOnlyIfIndicated(segment) || (row !== undefined && row.visibility !== "not_examined");
}

function extentOf({ junction, trunk, axis }: Vein, meets: readonly Segment[]): RefluxExtent | null {
  if (axis.every((segment) => meets.includes(segment))) return "axial";
  if (trunk.some((segment) => meets.includes(segment))) return "segmental";
  return meets.includes(junction) ? "junctional" : null;
}
