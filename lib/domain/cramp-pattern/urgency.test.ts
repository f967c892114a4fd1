import { describe, expect, it } from "vitest";
import { compareUrgency, highestLevel, URGENCY_LEVELS } from "./urgency";

describe("urgency", () => {
  it("the most urgent level wins, and none is ROUTINE", () => {
    expect(highestLevel([])).toBe("ROUTINE");
    expect(highestLevel(["ROUTINE", "SOON"])).toBe("SOON");
    expect(highestLevel(["SOON", "SAME_DAY", "ROUTINE"])).toBe("SAME_DAY");
    expect(highestLevel(["SAME_DAY", "EMERGENCY"])).toBe("EMERGENCY");
  });

  it("sorts the most urgent first", () => {
    expect([...URGENCY_LEVELS].sort(compareUrgency)).toEqual(["EMERGENCY", "SAME_DAY", "SOON", "ROUTINE"]);
  });
});
