import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLeg } from "./leg-reading";
import { isOnlyIfIndicated, SEGMENT_IDS, VISIBILITIES, type Segment, type SegmentFinding } from "./reflux";
import { seenSegment, unseenSegment, wholeLeg } from "./testing/findings";

const refluxing = (...segments: Segment[]) => segments.map((segment) => seenSegment(segment, { refluxMs: 1_200 }));
const right = (...rows: SegmentFinding[]) => readLeg("right", wholeLeg("right", ...rows));

describe("what the numbers say of a leg", () => {
  it("is no only when every standard segment has a reading and none meets its threshold", () => {
    expect(right()).toMatchObject({ computed: "no", meets: [], unknown: [] });
    expect(right(seenSegment("GSV_MID_THIGH", { refluxMs: 500 }), seenSegment("POPV", { refluxMs: 1_000 }))).toMatchObject({ computed: "no" });
  });

  it("is yes from one segment on, even while others are unknown", () => {
    const reading = right(seenSegment("SSV_MID", { refluxMs: 501 }), unseenSegment("PERO", "not_seen"));
    expect(reading).toMatchObject({ computed: "yes", meets: ["SSV_MID"], unknown: ["PERO"] });
  });

  it.each(["not_seen", "not_examined"] as const)("is indeterminate, never no, while a standard segment is %s", (visibility) => {
    expect(right(unseenSegment("GSV_ANKLE", visibility))).toMatchObject({ computed: "indeterminate", unknown: ["GSV_ANKLE"] });
  });

  it("is indeterminate while a standard segment is not tested, or has no row at all", () => {
    expect(right(seenSegment("SPJ", { isRefluxTested: false }))).toMatchObject({ computed: "indeterminate", unknown: ["SPJ"] });
    const withoutPopliteal = wholeLeg().filter(({ segment }) => segment !== "POPV");
    expect(readLeg("right", withoutPopliteal)).toMatchObject({ computed: "indeterminate", unknown: ["POPV"] });
    expect(readLeg("right", [])).toMatchObject({ computed: "indeterminate", meets: [] });
  });

  it.each(["absent", "removed"] as const)("counts a vein that is %s as known: it cannot reflux", (visibility) => {
    expect(right(unseenSegment("GSV_MID_THIGH", visibility))).toMatchObject({ computed: "no", unknown: [] });
  });

  it("asks a segment that is only examined when indicated as soon as somebody looked for it", () => {
    expect(right(unseenSegment("PAGSV", "not_examined"))).toMatchObject({ computed: "no" });
    expect(right(unseenSegment("PAGSV", "not_seen"))).toMatchObject({ computed: "indeterminate", unknown: ["PAGSV"] });
    expect(right(seenSegment("PERFORATOR_1", { refluxMs: 600 }))).toMatchObject({ computed: "indeterminate", unknown: ["PERFORATOR_1"] });
  });

  it("never takes one leg's rows for the other's", () => {
    const findings = [...wholeLeg("right"), ...wholeLeg("left", ...refluxing("SSV_PROX"))];
    expect(readLeg("right", findings).computed).toBe("no");
    expect(readLeg("left", findings)).toMatchObject({ computed: "yes", meets: ["SSV_PROX"] });
  });
});

describe("the kind of reflux", () => {
  it("of the great saphenous vein is axial from groin to upper calf, with or without its junction", () => {
    const axis = ["GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF"] as const;
    expect(right(...refluxing(...axis))).toMatchObject({ gsvExtent: "axial", hasTrunkReflux: true });
    expect(right(...refluxing("SFJ", ...axis, "GSV_ANKLE"))).toMatchObject({ gsvExtent: "axial" });
    for (const gap of axis) expect(right(...refluxing(...axis.filter((segment) => segment !== gap)))).toMatchObject({ gsvExtent: "segmental" });
  });

  it("of the small saphenous vein is axial from knee to ankle", () => {
    expect(right(...refluxing("SSV_PROX", "SSV_MID", "SSV_DIST"))).toMatchObject({ ssvExtent: "axial", gsvExtent: null });
    expect(right(...refluxing("SPJ", "SSV_PROX", "SSV_MID"))).toMatchObject({ ssvExtent: "segmental" });
  });

  it("is junctional when the junction alone refluxes, which is no trunk reflux", () => {
    expect(right(...refluxing("SFJ"))).toMatchObject({ computed: "yes", gsvExtent: "junctional", hasTrunkReflux: false });
    expect(right(...refluxing("SPJ"))).toMatchObject({ computed: "yes", ssvExtent: "junctional", hasTrunkReflux: false });
  });

  it("counts an accessory vein as a trunk, and the Giacomini vein not", () => {
    expect(right(...refluxing("AAGSV"))).toMatchObject({ hasTrunkReflux: true, gsvExtent: null });
    expect(right(...refluxing("PAGSV"))).toMatchObject({ hasTrunkReflux: true });
    expect(right(...refluxing("GIACOMINI"))).toMatchObject({ computed: "yes", hasTrunkReflux: false, ssvExtent: null });
  });

  it("tells deep reflux and a pathologic perforator apart from trunk reflux", () => {
    expect(right(...refluxing("POPV"))).toMatchObject({ hasDeepReflux: true, hasTrunkReflux: false, hasPathologicPerforator: false });
    const perforator = seenSegment("PERFORATOR_2", { refluxMs: 500, diameterMm: 3.5 });
    expect(right(perforator)).toMatchObject({ hasPathologicPerforator: true, hasDeepReflux: false, computed: "yes" });
  });
});

it("names every segment with an acute thrombus, and no other thrombus", () => {
  const rows = [seenSegment("POPV", { thrombus: "acute" }), seenSegment("CFV", { thrombus: "chronic" }), seenSegment("PTV", { thrombus: "indeterminate" })];
  expect(right(...rows).acuteThrombus).toEqual(["POPV"]);
});

const finding: fc.Arbitrary<SegmentFinding> = fc
  .record({
    segment: fc.constantFrom(...SEGMENT_IDS),
    visibility: fc.constantFrom(...VISIBILITIES),
    isRefluxTested: fc.boolean(),
    refluxMs: fc.option(fc.integer({ min: 0, max: 3_000 })),
    tenths: fc.option(fc.integer({ min: 10, max: 90 })),
  })
  .map(({ segment, tenths, ...row }) => seenSegment(segment, { ...row, diameterMm: tenths === null ? null : tenths / 10 }));
const worksheet = fc.uniqueArray(finding, { selector: ({ segment }) => segment });

describe("for every worksheet", () => {
  it("losing any standard row leaves a negative leg open, never negative", () => {
    const lost = fc.subarray(SEGMENT_IDS.filter((segment) => !isOnlyIfIndicated(segment)), { minLength: 1 });
    fc.assert(
      fc.property(lost, fc.constantFrom("row", "not_seen", "not_examined"), (segments, how) => {
        const whole = wholeLeg("right", ...(how === "row" ? [] : segments.map((segment) => unseenSegment(segment, how === "not_seen" ? "not_seen" : "not_examined"))));
        const rows = how === "row" ? whole.filter(({ segment }) => !segments.includes(segment)) : whole;
        expect(readLeg("right", rows)).toMatchObject({ computed: "indeterminate", unknown: segments });
      }),
    );
  });

  it("a segment is never both meeting its threshold and unknown, and yes means that one meets it", () => {
    fc.assert(
      fc.property(worksheet, (rows) => {
        const { computed, meets, unknown } = readLeg("right", rows);
        expect(meets.filter((segment) => unknown.includes(segment))).toEqual([]);
        expect(computed === "yes").toBe(meets.length > 0);
        expect(computed === "no").toBe(meets.length === 0 && unknown.length === 0);
      }),
    );
  });

  it("the order of its rows changes nothing", () => {
    fc.assert(
      fc.property(worksheet, (rows) => {
        expect(readLeg("right", rows.toReversed())).toEqual(readLeg("right", rows));
      }),
    );
  });
});
