import { describe, expect, it } from "vitest";
import { closeOutcomeOf, newestPlan, planRefusals } from "./report-plan";
import { closeOutcomesFrom } from "./treatment";
import { REPORT_PLANS } from "./ultrasound";

const NONE = { right: null, left: "no" } as const;
const REFLUX = { right: "yes", left: "no" } as const;

describe("what follows from a report", () => {
  it("must be said of a diagnostic scan, may be said of a repeat, and never of a scan that decides nothing", () => {
    expect(planRefusals(null, "diagnostic", NONE)).toEqual([{ field: "plan", message: "Choose what follows." }]);
    expect(planRefusals(null, "repeat", NONE)).toEqual([]);
    for (const purpose of ["closure_scan", "dvt"] as const) {
      expect(planRefusals(null, purpose, NONE)).toEqual([]);
      expect(planRefusals("treat", purpose, NONE)).toMatchObject([{ field: "plan" }]);
    }
  });

  it("cannot be “no reflux” where a leg is concluded with reflux, and may be anything else", () => {
    expect(planRefusals("no_reflux", "diagnostic", REFLUX)).toMatchObject([{ field: "plan" }]);
    expect(planRefusals("no_reflux", "diagnostic", NONE)).toEqual([]);
    for (const plan of ["treat", "conservative", "refer"] as const) expect(planRefusals(plan, "diagnostic", REFLUX)).toEqual([]);
  });

  it("cannot be “no reflux” while a leg is indeterminate: what was not seen is never negative", () => {
    for (const conclusions of [{ right: null, left: "indeterminate" }, { right: "indeterminate", left: "no" }, { right: "indeterminate", left: "indeterminate" }] as const) {
      for (const purpose of ["diagnostic", "repeat"] as const) expect(planRefusals("no_reflux", purpose, conclusions)).toEqual([{ field: "plan", message: expect.stringContaining("indeterminate") }]);
      for (const plan of ["treat", "conservative", "refer"] as const) expect(planRefusals(plan, "diagnostic", conclusions)).toEqual([]);
    }
  });

  it("is that of the report signed last that has one, in whatever order the scans stand", () => {
    const signed = (plan: "treat" | "refer" | null, signedAt: string) => ({ report: { plan, signedAt } });
    const [first, repeat, closure] = [signed("treat", "2026-11-03T15:00:00.000Z"), signed("refer", "2026-11-24T15:00:00.000Z"), signed(null, "2026-11-25T15:00:00.000Z")];
    for (const orders of [[first, repeat, closure], [closure, repeat, first], [{ report: null }, repeat, first]]) expect(newestPlan(orders)).toBe("refer");
    expect([newestPlan([first, { report: null }]), newestPlan([closure]), newestPlan([])]).toEqual(["treat", null, null]);
  });

  it("ends the request in a way that a request with a report can end, or leads to treatment", () => {
    for (const plan of REPORT_PLANS) {
      const outcome = closeOutcomeOf(plan);
      if (outcome !== null) expect(closeOutcomesFrom("reported")).toContain(outcome);
    }
    expect(closeOutcomeOf("treat")).toBeNull();
    expect(closeOutcomeOf(null)).toBeNull();
  });
});
