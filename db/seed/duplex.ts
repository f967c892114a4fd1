import { readLeg } from "@/lib/domain/leg-reading";
import { isOnlyIfIndicated, LEGS, SEGMENT_IDS, SEGMENTS, type Leg, type RefluxConclusion, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { legsOf, type LegsChoice } from "@/lib/domain/ultrasound";
import type { Random } from "./random";

const GSV: readonly Segment[] = ["SFJ", "GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF"];
const SSV: readonly Segment[] = ["SPJ", "SSV_PROX", "SSV_MID"];

/** A worksheet as a sonographer would fill it: which vein of which leg refluxes, or none. */
export function makeFindings(random: Random, legs: LegsChoice, refluxing: ReadonlySet<Leg>): SegmentFinding[] {
  return legsOf(legs).flatMap((leg) => {
    const vein = !refluxing.has(leg) ? [] : random.chance(0.75) ? GSV : SSV;
    const hidden = random.chance(0.12) ? random.pick<Segment>(["PERO", "SSV_DIST", "PTV", "AAGSV"]) : null;
    const perforator = vein.length > 0 && random.chance(0.25) ? [makePerforator(random, leg)] : [];
    const standard = SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment));
    return [...standard.map((segment) => makeFinding(random, leg, segment, { isRefluxing: vein.includes(segment), isHidden: segment === hidden })), ...perforator];
  });
}

function makeFinding(random: Random, leg: Leg, segment: Segment, { isRefluxing, isHidden }: { isRefluxing: boolean; isHidden: boolean }): SegmentFinding {
  if (isHidden) return { ...EMPTY, leg, segment, visibility: "not_seen" };
  const isDeep = SEGMENTS[segment].group === "deep";
  const diameterMm = isDeep ? null : tenth(isRefluxing ? random.int(46, 98) : random.int(19, 42));
  const refluxMs = isRefluxing ? random.int(620, 2_900) : random.chance(0.08) ? random.int(120, 480) : null;
  return { ...EMPTY, leg, segment, visibility: "seen", compressible: "full", thrombus: "none", flow: isDeep ? "phasic" : null, isRefluxTested: true, refluxMs, manoeuvre: isDeep ? "valsalva" : "cuff", diameterMm };
}

function makePerforator(random: Random, leg: Leg): SegmentFinding {
  return { ...EMPTY, leg, segment: "PERFORATOR_1", visibility: "seen", compressible: "full", thrombus: "none", isRefluxTested: true, refluxMs: random.int(500, 900), manoeuvre: "manual", diameterMm: tenth(random.int(35, 48)), heightCm: random.int(12, 28) };
}

const EMPTY = { compressible: null, thrombus: null, flow: null, isRefluxTested: false, refluxMs: null, manoeuvre: null, diameterMm: null, heightCm: null, note: null } as const;

function tenth(tenths: number): number {
  return Number((tenths / 10).toFixed(1));
}

export type Conclusion = { refluxLeft: RefluxConclusion | null; refluxRight: RefluxConclusion | null; disagreementReason: string | null };

/** The clinician follows the numbers, and where a hidden vein leaves them open mostly still says no, with the reason. */
export function conclude(random: Random, legs: LegsChoice, findings: readonly SegmentFinding[]): Conclusion {
  const ordered = legsOf(legs);
  const said = LEGS.map((leg) => {
    if (!ordered.includes(leg)) return { leg, word: null, differs: false };
    const { computed } = readLeg(leg, findings);
    const isSettled = computed === "indeterminate" && random.chance(0.6);
    return { leg, word: isSettled ? ("no" as const) : computed, differs: isSettled };
  });
  const wordOf = (leg: Leg) => said.find((one) => one.leg === leg)?.word ?? null;
  const disagreementReason = said.some(({ differs }) => differs) ? "One small segment was not seen; every trunk was, without reflux." : null;
  return { refluxLeft: wordOf("left"), refluxRight: wordOf("right"), disagreementReason };
}
