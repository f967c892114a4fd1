import { describe, expect, it } from "vitest";
import { OrderUltrasoundInput } from "./ultrasounds";

const REQUEST_ID = "019abc00-0000-7000-8000-000000000001";
const ORDER = { requestId: REQUEST_ID, version: 1, purpose: "diagnostic", legs: "left", study: "complete_unilateral", indication: "I83.81", priority: "routine" };
const CLOT = { ...ORDER, purpose: "dvt", study: "limited", priority: "same_day", indication: "M79.66" };

const refusals = (changes: object): [string, string][] => {
  const parsed = OrderUltrasoundInput.safeParse({ ...ORDER, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
};

describe("an order from outside", () => {
  it("takes a family of the list or its complete code, and keeps the family", () => {
    for (const indication of ["I83.81", "I83.812", "i83.812"]) expect(OrderUltrasoundInput.parse({ ...ORDER, indication })).toMatchObject({ indication: "I83.81", needs: [], noSignsReason: null });
    expect(OrderUltrasoundInput.parse({ ...ORDER, indication: "R25.2" })).toMatchObject({ indication: "R25.2" });
  });

  it("is refused when its code names another side, by name", () => {
    expect(refusals({ indication: "I83.811" })).toEqual([["indication", expect.stringContaining("I83.811 is the code for the right leg; this order is for the left leg")]]);
    expect(refusals({ indication: "I83.813" })).toEqual([["indication", expect.stringContaining("two legs")]]);
    expect(refusals({ legs: "both", study: "complete_bilateral", indication: "M79.661" })).toHaveLength(1);
  });

  it("names an indication of the list", () => {
    for (const indication of ["", "I83.819", "M54.5", "x".repeat(40), null]) expect(refusals({ indication }).map(([field]) => field)).toContain("indication");
  });

  it("about a clot is a limited study on the same day", () => {
    expect(OrderUltrasoundInput.safeParse(CLOT).success).toBe(true);
    expect(refusals({ ...CLOT, priority: "soon" })).toEqual([["priority", "A suspected clot is scanned on the same day."]]);
    expect(refusals({ ...CLOT, study: "complete_unilateral" })).toEqual([["study", "A scan for a suspected clot is a limited study."]]);
  });

  it("names each need once, and none that the clinic does not know", () => {
    expect(OrderUltrasoundInput.parse({ ...ORDER, needs: ["interpreter", "cannot_stand"] }).needs).toEqual(["interpreter", "cannot_stand"]);
    expect(refusals({ needs: ["interpreter", "interpreter"] }).map(([field]) => field)).toEqual(["needs"]);
    expect(refusals({ needs: ["wings"] }).map(([field]) => field)).toEqual(["needs.0"]);
  });
});
