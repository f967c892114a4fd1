import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { doubtsAbout, doubtWords } from "./plausibility";
import { COMPRESSIBILITIES, FLOWS, LEGS, MANOEUVRES, SEGMENT_IDS, THROMBUS_KINDS, VISIBILITIES, type SegmentFinding } from "./reflux";
import { seenSegment, unseenSegment, wholeLeg } from "./testing/findings";

const about = (...rows: SegmentFinding[]) => doubtsAbout(rows).map(({ message }) => message);
const EXTENT = { note: "From the knee to mid thigh." };

describe("a reading worth a second look", () => {
  it("is none in a whole leg that is normal", () => {
    expect(doubtsAbout([...wholeLeg("right"), ...wholeLeg("left")])).toEqual([]);
  });

  it("is a reflux time over 5 seconds or a diameter over 25 mm, not one exactly there", () => {
    expect(about(seenSegment("POPV", { refluxMs: 5_000, diameterMm: 25 }))).toEqual([]);
    expect(about(seenSegment("POPV", { refluxMs: 5_001 }))).toEqual([expect.stringContaining("5 seconds")]);
    expect(about(seenSegment("POPV", { diameterMm: 25.1 }))).toEqual([expect.stringContaining("25 mm")]);
  });

  it("is a compression that contradicts the thrombus or the reflux", () => {
    expect(about(seenSegment("POPV", { thrombus: "acute", ...EXTENT }))).toEqual([expect.stringContaining("compression is full")]);
    expect(about(seenSegment("POPV", { thrombus: "acute", compressible: "none", ...EXTENT }))).toEqual([]);
    expect(about(seenSegment("POPV", { compressible: "none", thrombus: "chronic", refluxMs: 700, ...EXTENT }))).toEqual([expect.stringContaining("does not compress")]);
    expect(about(seenSegment("POPV", { compressible: "none" }))).toEqual([expect.stringContaining("thrombus is none")]);
  });

  it("is a flow of none beside reflux, or without a thrombus", () => {
    expect(about(seenSegment("PTV", { flow: "none", refluxMs: 300 }))).toHaveLength(2);
    expect(about(seenSegment("PTV", { flow: "none", thrombus: "chronic", compressible: "partial", ...EXTENT }))).toEqual([]);
  });

  it("is Valsalva below the groin, and never at it", () => {
    for (const segment of ["CFV", "SFJ", "EIV"] as const) expect(about(seenSegment(segment, { manoeuvre: "valsalva" }))).toEqual([]);
    for (const segment of ["POPV", "SSV_MID", "GSV_MID_CALF", "PTV"] as const) expect(about(seenSegment(segment, { manoeuvre: "valsalva" }))).toEqual([expect.stringContaining("Valsalva")]);
  });

  it("is a junction that refluxes into a trunk without any reversed flow, once the trunk was tested", () => {
    const sfj = seenSegment("SFJ", { refluxMs: 900 });
    expect(about(sfj)).toEqual([]);
    expect(about(sfj, seenSegment("GSV_PROX_THIGH"))).toEqual([expect.stringContaining("junction")]);
    expect(about(sfj, seenSegment("GSV_PROX_THIGH"), seenSegment("AAGSV", { refluxMs: 800 }))).toEqual([]);
    expect(about({ ...sfj, refluxMs: 500 }, seenSegment("GSV_PROX_THIGH"))).toEqual([]);
    expect(about(seenSegment("SPJ", { refluxMs: 900 }), seenSegment("SSV_PROX"))).toEqual([expect.stringContaining("junction")]);
    expect(about(sfj, seenSegment("GSV_PROX_THIGH", { leg: "left" }))).toEqual([]);
  });

  it("is a perforator without its height, or with flow and without its diameter", () => {
    expect(about(seenSegment("PERFORATOR_1", { refluxMs: 600, diameterMm: 3.5, heightCm: 18 }))).toEqual([]);
    expect(about(seenSegment("PERFORATOR_1", { refluxMs: 600, heightCm: 18 }))).toEqual([expect.stringContaining("diameter")]);
    expect(about(seenSegment("PERFORATOR_1", { diameterMm: 3 }))).toEqual([expect.stringContaining("height")]);
    expect(about(seenSegment("SFJ", { heightCm: 80 }))).toEqual([expect.stringContaining("for perforators")]);
  });

  it("is a segment seen of which nothing is recorded, and a manoeuvre without a test", () => {
    const bare = { compressible: null, thrombus: null, flow: null, isRefluxTested: false, manoeuvre: null } as const;
    expect(about(seenSegment("SFJ", bare))).toEqual(["Seen, but nothing is recorded of it."]);
    expect(about(seenSegment("SFJ", { isRefluxTested: false }))).toEqual([expect.stringContaining("not tested")]);
  });

  it("names its leg and its segment", () => {
    const [doubt] = doubtsAbout([seenSegment("POPV", { leg: "left", refluxMs: 6_000 })]);
    expect(doubt && doubtWords(doubt)).toBe("Left leg, Popliteal: Reflux of more than 5 seconds is unusual. Is it in milliseconds?");
  });

  it("is never a segment that was not seen", () => {
    for (const visibility of VISIBILITIES) if (visibility !== "seen") expect(doubtsAbout(SEGMENT_IDS.map((segment) => unseenSegment(segment, visibility)))).toEqual([]);
  });

  it("is always a sentence about a row that is there, whatever was written", () => {
    const row = fc.record({
      leg: fc.constantFrom(...LEGS), segment: fc.constantFrom(...SEGMENT_IDS), compressible: fc.constantFrom(null, ...COMPRESSIBILITIES), thrombus: fc.constantFrom(null, ...THROMBUS_KINDS),
      flow: fc.constantFrom(null, ...FLOWS), manoeuvre: fc.constantFrom(null, ...MANOEUVRES), refluxMs: fc.option(fc.nat(20_000)), diameterMm: fc.option(fc.constantFrom(0.1, 3.5, 60)), heightCm: fc.option(fc.nat(120)),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const findings = rows.map(({ segment, ...rest }) => seenSegment(segment, rest));
        for (const doubt of doubtsAbout(findings)) {
          expect(findings.some(({ leg, segment }) => leg === doubt.leg && segment === doubt.segment)).toBe(true);
          expect(doubt.message).toMatch(/[.?]$/);
        }
      }),
    );
  });
});
