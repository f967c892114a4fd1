import { describe, expect, it } from "vitest";
import { ORDER_PURPOSES } from "./ultrasound";
import { asksForSigns, clotOrderRefusal, studyFor } from "./ultrasound-order";

describe("an order without vein signs", () => {
  it("asks for its reason when they are denied and when they are not known, of a diagnostic scan only", () => {
    expect(ORDER_PURPOSES.filter((purpose) => asksForSigns(purpose, "no"))).toEqual(["diagnostic"]);
    expect(ORDER_PURPOSES.filter((purpose) => asksForSigns(purpose, "unknown"))).toEqual(["diagnostic"]);
    expect(ORDER_PURPOSES.filter((purpose) => asksForSigns(purpose, "yes"))).toEqual([]);
  });
});

describe("a question of a clot", () => {
  it("is a limited study on the same day and nothing else", () => {
    expect(clotOrderRefusal({ purpose: "dvt", study: "limited", priority: "same_day" })).toBeNull();
    expect(clotOrderRefusal({ purpose: "dvt", study: "limited", priority: "soon" })?.field).toBe("priority");
    expect(clotOrderRefusal({ purpose: "dvt", study: "complete_bilateral", priority: "same_day" })?.field).toBe("study");
    expect(clotOrderRefusal({ purpose: "diagnostic", study: "complete_bilateral", priority: "routine" })).toBeNull();
  });

  it("needs no choice of study, as a closure scan does not", () => {
    expect(studyFor("dvt", "both")).toBe("limited");
    expect(studyFor("closure_scan", "left")).toBe("limited");
    expect(studyFor("diagnostic", "both")).toBe("complete_bilateral");
    expect(studyFor("repeat", "left")).toBe("complete_unilateral");
  });
});
