import { describe, expect, it } from "vitest";
import type { Treatment, UltrasoundOrder } from "./care";
import { datedReports, lastTreatedDays, necessityTargets } from "./necessity-targets";
import { seenSegment, wholeLeg } from "./testing/findings";
import { signedReport } from "./testing/signed-report";

const REFLUXING = wholeLeg("left", seenSegment("SFJ", { refluxMs: 1_240, diameterMm: 7.3 }));

describe("what there is to check", () => {
  const dated = { left: { report: signedReport(REFLUXING), examinedOn: "2026-06-02" }, right: null };
  const treatment = (changes: Partial<Treatment>) => ({ leg: "left", vein: "gsv", modality: "rfa", state: "planned", plannedOn: "2026-12-10", treatedOn: null, ...changes }) as Treatment;

  it("is a vein over its threshold while nobody has planned or treated it", () => {
    expect(necessityTargets([], dated)).toEqual([{ leg: "left", vein: "gsv", plannedOn: null }]);
    expect(necessityTargets([treatment({ state: "cancelled" })], dated)).toHaveLength(1);
  });

  it("is a plan, once, with its day; and nothing once it is done", () => {
    expect(necessityTargets([treatment({})], dated)).toEqual([{ leg: "left", vein: "gsv", plannedOn: "2026-12-10" }]);
    expect(necessityTargets([treatment({ state: "done", treatedOn: "2026-07-01" })], dated)).toEqual([]);
  });

  it("is a vein again that a later scan shows over its threshold", () => {
    expect(necessityTargets([treatment({ state: "done", treatedOn: "2026-06-01" })], dated)).toHaveLength(1);
  });

  it("is no plan of compression alone", () => {
    expect(necessityTargets([treatment({ modality: "compression", vein: "ssv" })], { left: null, right: null })).toEqual([]);
  });

  it("takes the newest report of each leg with the day of its exam, and none of a closure scan", () => {
    const order = (id: string, purpose: UltrasoundOrder["purpose"], signedAt: string) => ({ id, purpose, report: { ...signedReport(REFLUXING), signedAt } }) as UltrasoundOrder;
    const orders = [order("c", "closure_scan", "2026-09-01T10:00:00.000Z"), order("b", "repeat", "2026-08-02T10:00:00.000Z"), order("a", "diagnostic", "2026-06-03T10:00:00.000Z")];
    const days = new Map([["a", "2026-06-02"], ["b", "2026-08-01"], ["c", "2026-09-01"]]);
    expect(datedReports(orders, days)).toMatchObject({ left: { examinedOn: "2026-08-01" }, right: null });
  });
});

describe("the last treatment of a leg", () => {
  const done = (leg: Treatment["leg"], treatedOn: string, modality: Treatment["modality"] = "rfa") => ({ leg, modality, state: "done", treatedOn }) as const;

  it("is its newest procedure that was done, not a plan, not compression, not one of the other leg", () => {
    const planned = { leg: "left", modality: "rfa", state: "planned", treatedOn: null } as const;
    expect(lastTreatedDays([done("left", "2026-07-01"), done("left", "2026-03-01"), planned, done("left", "2026-09-01", "compression"), done("right", "2026-10-01", "compression")])).toEqual({ left: "2026-07-01", right: null });
  });
});
