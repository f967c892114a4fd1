import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readThreshold, SEGMENT_IDS, SEGMENTS, VISIBILITIES, type Segment } from "./reflux";
import { seenSegment, unseenSegment } from "./testing/findings";

const OVER_ONE_SECOND: readonly Segment[] = ["EIV", "CFV", "FV_PROX", "FV_MID", "FV_DIST", "POPV"];
const PERFORATORS = SEGMENT_IDS.filter((segment) => SEGMENTS[segment].group === "perforator");
const OVER_HALF_A_SECOND = SEGMENT_IDS.filter((segment) => !OVER_ONE_SECOND.includes(segment) && !PERFORATORS.includes(segment));

const at = (segment: Segment, refluxMs: number | null, diameterMm: number | null = null) => readThreshold(seenSegment(segment, { refluxMs, diameterMm }));

describe("the threshold of a vein", () => {
  it.each(OVER_ONE_SECOND)("%s refluxes over 1000 ms: exactly 1000 is not reflux", (segment) => {
    expect([at(segment, 501), at(segment, 999), at(segment, 1000), at(segment, 1001)]).toEqual(["below", "below", "below", "meets"]);
  });

  it.each(OVER_HALF_A_SECOND)("%s refluxes over 500 ms: exactly 500 is not reflux", (segment) => {
    expect([at(segment, 1), at(segment, 499), at(segment, 500), at(segment, 501)]).toEqual(["below", "below", "below", "meets"]);
  });

  it("counts the deep femoral and the calf's deep veins among those of 500 ms", () => {
    expect(OVER_HALF_A_SECOND).toEqual(expect.arrayContaining(["DFV", "PTV", "PERO", "GASTROC", "SOLEAL", "SFJ", "SPJ", "AAGSV", "PAGSV", "GIACOMINI"]));
  });

  it("has a test for every segment of the worksheet", () => {
    expect([...OVER_ONE_SECOND, ...OVER_HALF_A_SECOND, ...PERFORATORS].toSorted()).toEqual(SEGMENT_IDS.toSorted());
  });

  it("asks no width of a vein", () => {
    fc.assert(
      fc.property(fc.constantFrom(...OVER_HALF_A_SECOND, ...OVER_ONE_SECOND), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 600 }), (segment, ms, tenths) => {
        expect(at(segment, ms, tenths / 10)).toBe(at(segment, ms));
      }),
    );
  });
});

describe("the threshold of a perforator", () => {
  it.each(PERFORATORS)("%s is pathologic from exactly 500 ms and exactly 3.5 mm on, and with neither alone", (segment) => {
    expect(at(segment, 500, 3.5)).toBe("meets");
    expect(at(segment, 499, 3.5)).toBe("below");
    expect(at(segment, 500, 3.4)).toBe("below");
    expect(at(segment, 499, 3.4)).toBe("below");
    expect([at(segment, 501, 3.5), at(segment, 500, 3.6), at(segment, 501, 3.4), at(segment, 499, 3.6)]).toEqual(["meets", "meets", "below", "below"]);
  });

  it("stays unknown when the flow is long enough and the width was not measured", () => {
    expect(at("PERFORATOR_1", 500)).toBe("unknown");
    expect(at("PERFORATOR_1", 499)).toBe("below");
  });
});

describe("a segment without a usable reading", () => {
  it.each(VISIBILITIES.filter((visibility) => visibility !== "seen"))("that is %s reads as unknown, never as a negative, whatever else the row holds", (visibility) => {
    for (const segment of SEGMENT_IDS) {
      expect(readThreshold(unseenSegment(segment, visibility))).toBe("unknown");
      expect(readThreshold(seenSegment(segment, { visibility }))).toBe("unknown");
    }
  });

  it("that was seen and not tested reads as unknown", () => {
    for (const segment of SEGMENT_IDS) expect(readThreshold(seenSegment(segment, { isRefluxTested: false }))).toBe("unknown");
  });

  it("differs from one that was tested and showed no reversed flow", () => {
    for (const segment of SEGMENT_IDS) expect([at(segment, null), at(segment, 0)]).toEqual(["none", "none"]);
  });
});

it("more reversed flow never reads as less", () => {
  const rank = { none: 0, below: 1, meets: 2, unknown: 3 };
  fc.assert(
    fc.property(fc.constantFrom(...SEGMENT_IDS), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 600 }), (segment, ms, more, tenths) => {
      expect(rank[at(segment, ms + more, tenths / 10)]).toBeGreaterThanOrEqual(rank[at(segment, ms, tenths / 10)]);
    }),
  );
});
