import { describe, expect, it } from "vitest";
import { urgencySoFar } from "./unfinished";

describe("how urgently an unfinished form asks for a call", () => {
  it("is not raised by what was simply not asked yet", () => {
    expect(urgencySoFar({}, false)).toBe("ROUTINE");
    expect(urgencySoFar({ emergencySymptoms: [], cramps14d: 8 }, false)).toBe("ROUTINE");
  });
  it.each([
    ["EMERGENCY", { emergencySymptoms: ["chest_pain"] }],
    ["SAME_DAY", { newSwelling: "left" }],
    ["SAME_DAY", { veinBleeding: "stopped" }],
    ["SOON", { weaknessOrTwitching: "yes" }],
  ] as const)("is %s for %o", (urgency, answers) => {
    expect(urgencySoFar(answers as Parameters<typeof urgencySoFar>[0], false)).toBe(urgency);
  });
  it("is the same day for somebody under 18", () => {
    expect(urgencySoFar({}, true)).toBe("SAME_DAY");
  });
});
