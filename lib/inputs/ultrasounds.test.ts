import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenSegment, unseenSegment } from "@/lib/domain/testing/findings";
import { SignReportInput } from "./report-signing";
import { SaveWorksheetInput, SegmentFindingInput } from "./worksheet";

const refused = (finding: unknown): string[] => {
  const parsed = SegmentFindingInput.safeParse(finding);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
};

const ORDER_ID = "019abc00-0000-7000-8000-000000000001";

describe("a segment from outside", () => {
  it("may hold measurements only when it was seen", () => {
    expect(refused(unseenSegment("SFJ", "not_seen"))).toEqual([]);
    for (const measured of [{ compressible: "full" }, { thrombus: "acute" }, { flow: "phasic" }, { isRefluxTested: true }, { manoeuvre: "cuff" }, { diameterMm: 4 }]) {
      expect(refused({ ...unseenSegment("SFJ", "removed"), ...measured })).toEqual(["visibility"]);
    }
    expect(refused({ ...unseenSegment("SFJ", "absent"), note: "Stripped in 2019.", heightCm: 12 })).toEqual([]);
  });

  it("has a reflux time only when reflux was tested, in whole milliseconds", () => {
    expect(refused(seenSegment("SFJ", { refluxMs: 620, isRefluxTested: false }))).toEqual(["refluxMs"]);
    for (const refluxMs of [0, 1, 500, 20_000]) expect(refused(seenSegment("SFJ", { refluxMs }))).toEqual([]);
    for (const refluxMs of [-1, 0.62, 20_001, Number.NaN, "620"]) expect(refused({ ...seenSegment("SFJ"), refluxMs })).toEqual(["refluxMs"]);
  });

  it("takes every diameter of one decimal, and none of two", () => {
    for (let tenths = 1; tenths <= 600; tenths += 1) expect(refused(seenSegment("SFJ", { diameterMm: Number((tenths / 10).toFixed(1)) }))).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 5_999 }).filter((hundredths) => hundredths % 10 !== 0), (hundredths) => {
        expect(refused(seenSegment("SFJ", { diameterMm: Number((hundredths / 100).toFixed(2)) }))).toEqual(["diameterMm"]);
      }),
    );
    for (const diameterMm of [0, -1, 60.1]) expect(refused(seenSegment("SFJ", { diameterMm }))).toEqual(["diameterMm"]);
  });

  it("is one that the worksheet knows, without further fields", () => {
    expect(refused({ ...seenSegment("SFJ"), segment: "AORTA" })).toEqual(["segment"]);
    expect(refused({ ...seenSegment("SFJ"), computed: "yes" })).toEqual([""]);
  });
});

describe("a worksheet from outside", () => {
  const header = { examinedOn: "2026-11-03", positionLeft: null, positionRight: null, quality: null, contralateralCfv: null };
  const parse = (changes: object) => SaveWorksheetInput.safeParse({ orderId: ORDER_ID, version: null, header, findings: [], ...changes });

  it("reads a text that was left empty as none", () => {
    expect(parse({ header: { ...header, limits: "  ", varicosities: " Medial calf. " } })).toMatchObject({
      success: true, data: { header: { limits: null, varicosities: "Medial calf.", positionReason: null } },
    });
  });

  it("names each segment of a leg once", () => {
    expect(parse({ findings: [seenSegment("SFJ"), seenSegment("SFJ", { leg: "left" })] }).success).toBe(true);
    expect(parse({ findings: [seenSegment("SFJ"), seenSegment("SFJ")] }).success).toBe(false);
  });

  it("has a day that exists", () => {
    expect(parse({ header: { ...header, examinedOn: "2026-02-30" } }).success).toBe(false);
    expect(parse({ header: { ...header, examinedOn: "" } }).success).toBe(false);
  });
});

it("a report is signed with a conclusion in words", () => {
  const said = { orderId: ORDER_ID, version: 1, refluxLeft: "no", refluxRight: null };
  expect(SignReportInput.safeParse({ ...said, conclusion: " " }).success).toBe(false);
  expect(SignReportInput.safeParse({ ...said, conclusion: "No reflux." })).toMatchObject({ success: true, data: { disagreementReason: null, plan: null } });
});
