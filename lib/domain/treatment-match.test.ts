import { describe, expect, it } from "vitest";
import type { SignedReport, UltrasoundOrder } from "./care";
import type { Segment } from "./reflux";
import { seenSegment } from "./testing/findings";
import { VEINS, type Vein } from "./treatment";
import { reportOfLeg, treatmentMismatch } from "./treatment-match";

const REFLUX = { refluxMs: 1_240, diameterMm: 7.3 };

function report(findings: SignedReport["findings"], changes: Partial<SignedReport> = {}): SignedReport {
  return {
    reportVersion: 1, reflux: { left: "yes", right: null }, conclusion: "Reflux.", disagreementReason: null, amendReason: null, signerCredential: null, ceap: { right: null, left: null }, plan: "treat",
    signedBy: "Test clinician", signedAt: "2026-11-03T15:00:00.000Z", findings, ...changes,
  };
}

const on = (segment: Segment) => report([{ ...seenSegment(segment, REFLUX), leg: "left" }]);
const matching = (segment: Segment) => VEINS.filter((vein) => treatmentMismatch("left", vein, on(segment)) === null);

describe("a treatment against the signed report", () => {
  it.each<[Segment, Vein[]]>([
    ["GSV_MID_CALF", ["gsv", "tributaries"]],
    ["SFJ", ["gsv", "tributaries"]],
    ["SSV_DIST", ["ssv", "tributaries"]],
    ["SPJ", ["ssv", "tributaries"]],
    ["AAGSV", ["aagsv", "tributaries"]],
    ["PAGSV", ["pagsv", "tributaries"]],
    ["GIACOMINI", ["giacomini", "tributaries"]],
    ["PERFORATOR_3", ["perforator", "tributaries"]],
    ["CFV", ["tributaries"]],
  ])("reflux in %s is what a treatment of %j rests on", (segment, veins) => {
    expect(matching(segment)).toEqual(veins);
  });

  it("does not match on the other leg, on a leg concluded otherwise, on reflux under the threshold, or without a report", () => {
    expect(treatmentMismatch("right", "gsv", on("SFJ"))).toContain("right leg");
    expect(treatmentMismatch("left", "gsv", report(on("SFJ").findings, { reflux: { left: "indeterminate", right: null } }))).toContain("does not conclude");
    expect(treatmentMismatch("left", "gsv", report([{ ...seenSegment("SFJ", { refluxMs: 500 }), leg: "left" }]))).toContain("threshold");
    expect(treatmentMismatch("left", "tributaries", null)).toContain("does not conclude");
  });
});

describe("the report that speaks for a leg", () => {
  const order = (purpose: UltrasoundOrder["purpose"], of: SignedReport | null) => ({ purpose, report: of }) as UltrasoundOrder;
  const early = report([], { signedAt: "2026-10-01T15:00:00.000Z", conclusion: "Early." });
  const late = report([], { signedAt: "2026-11-01T15:00:00.000Z", conclusion: "Late." });

  it("is the newest signed one that concludes on it, and no scan for closure or for a clot", () => {
    const right = report([], { signedAt: "2026-12-01T15:00:00.000Z", reflux: { left: null, right: "no" } });
    const orders = [order("diagnostic", null), order("closure_scan", report([], { signedAt: "2027-01-01T00:00:00.000Z" })), order("repeat", late), order("diagnostic", early), order("diagnostic", right)];
    expect(reportOfLeg(orders, "left")?.conclusion).toBe("Late.");
    expect(reportOfLeg(orders, "right")).toBe(right);
    expect(reportOfLeg([order("dvt", late)], "left")).toBeNull();
  });
});
