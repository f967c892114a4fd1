import { describe, expect, it } from "vitest";
import type { ExamHeader } from "./care";
import { seenSegment, unseenSegment } from "./testing/findings";
import { findingsNotOrdered, headerNotOrdered, inWorksheetOrder, missingFromWorksheet } from "./worksheet";
import { changedNames, differenceWords, worksheetChanges } from "./worksheet-changes";

const header: ExamHeader = { examinedOn: "2026-11-23", positionLeft: "standing", positionRight: "standing", positionReason: null, quality: "good", limits: null, contralateralCfv: null, varicosities: null, ceapLeft: null, ceapRight: null };
const findings = [seenSegment("SFJ"), seenSegment("SFJ", { leg: "left" })];
const BOTH = { legs: "both", study: "complete_bilateral" } as const;
const missing = (order: Parameters<typeof missingFromWorksheet>[0], changes: Partial<ExamHeader>, rows = findings) =>
  missingFromWorksheet(order, { header: { ...header, ...changes }, findings: rows }).map(({ field }) => field);

describe("an exam that may be called done", () => {
  it("has a position and a segment that was seen in each ordered leg", () => {
    expect(missing(BOTH, {})).toEqual([]);
    expect(missing(BOTH, {}, [seenSegment("SFJ"), unseenSegment("SFJ", "not_seen", "left")])).toEqual(["findings"]);
    expect(missing(BOTH, { positionLeft: null })).toEqual(["header.positionLeft"]);
    expect(missing({ legs: "right", study: "limited" }, { positionLeft: null }, [seenSegment("SFJ")])).toEqual([]);
  });

  it("says why a leg was not examined standing", () => {
    expect(missing(BOTH, { positionRight: "supine" })).toEqual(["header.positionReason"]);
    expect(missing(BOTH, { positionRight: "supine", positionReason: "Cannot stand." })).toEqual([]);
  });

  it("of one leg has the other leg's common femoral waveform, or that it was not done", () => {
    const order = { legs: "right", study: "complete_unilateral" } as const;
    expect(missing(order, {})).toEqual(["header.contralateralCfv"]);
    expect(missing(order, { contralateralCfv: "not_done" })).toEqual([]);
  });
});

describe("the rows of a worksheet", () => {
  it("of a leg that was not ordered are refused one by one", () => {
    expect(findingsNotOrdered("right", findings)).toEqual([{ field: "findings.1.leg", message: "The order is not about the left leg." }]);
    expect(findingsNotOrdered("both", findings)).toEqual([]);
  });

  it("come with a header that says nothing of a leg that was not ordered", () => {
    const ceap = { clinical: "C2", isSymptomatic: true, aetiology: null, anatomy: [], pathophysiology: null } as const;
    const said = { ...header, ceapLeft: { ...ceap, anatomy: [] }, ceapRight: { ...ceap, anatomy: [] } };
    expect(headerNotOrdered("right", said).map(({ field }) => field)).toEqual(["header.positionLeft", "header.ceapLeft"]);
    expect(headerNotOrdered("left", said)).toEqual(["header.positionRight", "header.ceapRight"].map((field) => ({ field, message: "The order is not about the right leg." })));
    expect(headerNotOrdered("right", { ...said, positionLeft: null, ceapLeft: null })).toEqual([]);
    expect(headerNotOrdered("both", said)).toEqual([]);
  });

  it("stand in the worksheet's order, the right leg first", () => {
    const mixed = [seenSegment("SPJ", { leg: "left" }), seenSegment("SSV_MID"), seenSegment("EIV", { leg: "left" }), seenSegment("CFV")];
    expect(inWorksheetOrder(mixed).map(({ leg, segment }) => `${leg} ${segment}`)).toEqual(["right CFV", "right SSV_MID", "left EIV", "left SPJ"]);
  });
});

describe("what changes between two worksheets", () => {
  const before = { header, findings };

  it("is nothing when they say the same, in whatever order", () => {
    expect(changedNames(worksheetChanges(before, { header: { ...header }, findings: findings.toReversed() }))).toEqual([]);
  });

  it("misses no measurement", () => {
    const other = { visibility: "absent", compressible: "partial", thrombus: "chronic", flow: "none", isRefluxTested: false, refluxMs: 640, manoeuvre: "valsalva", diameterMm: 5.1, heightCm: 12, note: "Calcified." } as const;
    for (const [field, value] of Object.entries(other)) {
      const changes = worksheetChanges(before, { header, findings: [seenSegment("SFJ", { [field]: value }), seenSegment("SFJ", { leg: "left" })] });
      expect(changedNames(changes), field).toEqual(["right.SFJ"]);
    }
  });

  it("names added, changed and removed rows and fields", () => {
    const after = { header: { ...header, quality: "poor" as const }, findings: [seenSegment("SFJ", { refluxMs: 700 }), seenSegment("POPV")] };
    const changes = worksheetChanges(before, after);
    expect(changedNames(changes)).toEqual(["quality", "right.POPV", "right.SFJ", "left.SFJ"]);
    expect(differenceWords(changes)).toBe("Image quality; Right leg, Popliteal; Right leg, Saphenofemoral junction; Left leg, Saphenofemoral junction");
  });

  it("is everything that has a value when nothing was saved before", () => {
    expect(changedNames(worksheetChanges(null, before))).toEqual(["examinedOn", "positionLeft", "positionRight", "quality", "right.SFJ", "left.SFJ"]);
  });
});
