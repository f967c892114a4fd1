import { SEGMENTS, type Leg, type Segment, type SegmentFinding } from "./reflux";
import { segmentWords } from "./worksheet";

/** Something that is worth a second look. It never stops anybody: an unusual reading can be right. */
export type Doubt = { leg: Leg; segment: Segment; message: string };

// Longer and wider than these is usually a slip of the keys: clinic proposals, no published limit.
const LONG_REFLUX_MS = 5_000;
const WIDE_MM = 25;

const GSV_TRUNK: readonly Segment[] = ["GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF", "GSV_MID_CALF", "GSV_ANKLE"];
const SSV_TRUNK: readonly Segment[] = ["SSV_PROX", "SSV_MID", "SSV_DIST"];
// Valsalva or distal augmentation at the common femoral vein and its junction; more distal, distal augmentation (SVS/AVF/AVLS 2022, S35).
// The external iliac and the veins that end at the junction are taken with them: clinic proposal.
const AT_THE_GROIN: readonly Segment[] = ["EIV", "CFV", "SFJ", "DFV", "AAGSV", "PAGSV", "GSV_PROX_THIGH", "FV_PROX"];

type Rule = (row: SegmentFinding, leg: readonly SegmentFinding[]) => string | null;

const isPerforator = ({ segment }: SegmentFinding) => SEGMENTS[segment].group === "perforator";
const hasReflux = ({ refluxMs }: SegmentFinding) => refluxMs !== null && refluxMs > 0;
const hasClot = ({ thrombus }: SegmentFinding) => thrombus === "acute" || thrombus === "chronic";
const when = (is: boolean, message: string) => (is ? message : null);

/** A junction that refluxes into a trunk where every tested row has no reversed flow. */
function refluxesIntoNothing(row: SegmentFinding, leg: readonly SegmentFinding[], trunk: readonly Segment[]): boolean {
  const tested = leg.filter(({ segment, isRefluxTested }) => trunk.includes(segment) && isRefluxTested);
  return row.refluxMs !== null && row.refluxMs > SEGMENTS[row.segment].thresholdMs && tested.length > 0 && !tested.some(hasReflux);
}

const RULES: readonly Rule[] = [
  (row) => when((row.refluxMs ?? 0) > LONG_REFLUX_MS, "Reflux of more than 5 seconds is unusual. Is it in milliseconds?"),
  (row) => when((row.diameterMm ?? 0) > WIDE_MM, "A diameter of more than 25 mm is unusual. Is it in millimetres?"),
  (row) => when(row.thrombus === "acute" && row.compressible === "full", "Acute thrombus, but compression is full. One of the two may be a slip."),
  (row) => when(row.thrombus === "none" && row.compressible === "none", "Compression is none, but thrombus is none. Say what kept it open, or note why."),
  (row) => when(hasReflux(row) && row.compressible === "none", "Reflux was measured, but the vein does not compress."),
  (row) => when(row.flow === "none" && hasReflux(row), "Flow is none, but reflux was measured."),
  (row) => when(row.flow === "none" && row.thrombus === "none", "Flow is none without a thrombus. Note why."),
  (row) => when(row.manoeuvre === "valsalva" && !AT_THE_GROIN.includes(row.segment), "Valsalva is for the groin; below it use a cuff or squeeze by hand."),
  (row, leg) => when(row.segment === "SFJ" && refluxesIntoNothing(row, leg, [...GSV_TRUNK, "AAGSV", "PAGSV"]), "The junction refluxes, but nothing below it does. Where does the blood go?"),
  (row, leg) => when(row.segment === "SPJ" && refluxesIntoNothing(row, leg, [...SSV_TRUNK, "GIACOMINI"]), "The junction refluxes, but nothing below it does. Where does the blood go?"),
  (row) => when(!isPerforator(row) && row.heightCm !== null, "A height above the floor is for perforators."),
];

/** What is missing of a row. Not asked while something typed in it cannot be read. */
const GAPS: readonly Rule[] = [
  (row) => when(row.manoeuvre !== null && !row.isRefluxTested, "A maneuver is written, but reflux is not tested. Write none if there was none."),
  (row) => when(isPerforator(row) && hasReflux(row) && row.diameterMm === null, "Measure its diameter where it crosses the fascia: without it the perforator cannot be read."),
  (row) => when(isPerforator(row) && row.heightCm === null, "Write its height above the floor, so that it is found again."),
  (row) => when(isBare(row), "Seen, but nothing is recorded of it."),
  (row) => when(hasClot(row) && row.note === null && row.diameterMm === null, "A thrombus without its extent: write how far it reaches in the note."),
];

function isBare(row: SegmentFinding): boolean {
  return row.compressible === null && row.thrombus === null && row.flow === null && !row.isRefluxTested && row.diameterMm === null && row.note === null;
}

/** Everything worth a second look, in the order of the rows. Only segments that were seen can be doubted. */
export function doubtsAbout(findings: readonly SegmentFinding[], isUnclear: (row: SegmentFinding) => boolean = () => false): Doubt[] {
  return findings
    .filter(({ visibility }) => visibility === "seen")
    .flatMap((row) => {
      const leg = findings.filter((other) => other.leg === row.leg && other.visibility === "seen");
      const rules = isUnclear(row) ? RULES : [...RULES, ...GAPS];
      return rules.flatMap((rule) => rule(row, leg) ?? []).map((message) => ({ leg: row.leg, segment: row.segment, message }));
    });
}

/** "Left leg, Popliteal: Flow is none, but reflux was measured." */
export function doubtWords(doubt: Doubt): string {
  return `${segmentWords(doubt)}: ${doubt.message}`;
}
