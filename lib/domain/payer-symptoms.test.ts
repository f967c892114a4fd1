import { describe, expect, it } from "vitest";
import { MIN_FEELING, symptomOfLeg } from "./payer-symptoms";
import { PAYER_SYMPTOMS } from "./payer-rules";

describe("a symptom of one leg", () => {
  it("is not known while nobody answered, for every symptom", () => {
    for (const symptom of PAYER_SYMPTOMS) {
      expect(symptomOfLeg(symptom, "left", {})).toBe("not_known");
    }
    expect(symptomOfLeg("bleeding", "left", { veinBleeding: "not_sure" })).toBe("not_known");
    expect(symptomOfLeg("swelling", "left", { eveningSwelling: { right: "calf" } })).toBe("not_known");
  });

  it("of cramps is of the leg that has them", () => {
    expect(symptomOfLeg("cramps", "left", { hasCramps: "yes", crampLeg: "left" })).toBe("yes");
    expect(symptomOfLeg("cramps", "right", { hasCramps: "yes", crampLeg: "left" })).toBe("no");
    expect(symptomOfLeg("cramps", "right", { hasCramps: "yes", crampLeg: "both_left_worse" })).toBe("yes");
    expect(symptomOfLeg("cramps", "left", { cramps14d: 3, crampLeg: "left" })).toBe("yes");
    expect(symptomOfLeg("cramps", "left", { cramps14d: 3 })).toBe("not_known");
    expect(symptomOfLeg("cramps", "left", { hasCramps: "no" })).toBe("no");
  });

  it("of a leg feeling counts from 4 of 10 on", () => {
    expect(MIN_FEELING).toBe(4);
    expect(symptomOfLeg("aching", "left", { legSymptoms: { achy: 4 } })).toBe("yes");
    expect(symptomOfLeg("aching", "left", { legSymptoms: { achy: 3, heavy: 9 } })).toBe("no");
    expect(symptomOfLeg("itching", "left", { legSymptoms: { achy: 3 } })).toBe("not_known");
  });

  it("of swelling, skin, sores and bleeding is what was ticked", () => {
    expect(symptomOfLeg("swelling", "left", { eveningSwelling: { left: "no", right: "calf" } })).toBe("no");
    expect(symptomOfLeg("swelling", "right", { eveningSwelling: { left: "no", right: "calf" } })).toBe("yes");
    expect(symptomOfLeg("skin_change", "left", { skinChange: { left: "yes" } })).toBe("yes");
    expect(symptomOfLeg("ulcer", "left", { legSore: "healed" })).toBe("yes");
    expect(symptomOfLeg("ulcer", "left", { legSore: "never" })).toBe("no");
    expect(symptomOfLeg("bleeding", "left", { veinBleeding: "no" })).toBe("no");
  });
});
