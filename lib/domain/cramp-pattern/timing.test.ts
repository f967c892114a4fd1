import { describe, expect, it } from "vitest";
import { lastTen } from "./testing/negative-answers";
import { crampTiming, isLastTenOff } from "./timing";

describe("cramp timing", () => {
  it.each([
    [lastTen(7, 0, 3, 0), "NIGHT"],
    [lastTen(3, 4, 0, 3), "NIGHT"],
    [lastTen(6, 0, 4, 0), "SPLIT"],
    [lastTen(2, 2, 3, 3), "SPLIT"],
    [lastTen(3, 0, 7, 0), "DAY"],
    [lastTen(0, 3, 0, 7), "DAY"],
    [lastTen(0, 0, 10, 0), "DAY"],
    [lastTen(10, 0, 0, 0), "NIGHT"],
  ] as const)("%o is %s", (lastTenCramps, timing) => {
    expect(crampTiming({ lastTenCramps })).toBe(timing);
  });

  it("counts that do not total ten give no timing, whatever the fallback question says", () => {
    expect(crampTiming({ lastTenCramps: lastTen(9, 0, 0, 0), usualCrampTime: "night" })).toBe("UNKNOWN");
    expect(crampTiming({ lastTenCramps: lastTen(9, 2, 0, 0) })).toBe("UNKNOWN");
    expect(crampTiming({ lastTenCramps: lastTen(0, 0, 0, 0), usualCrampTime: "day" })).toBe("UNKNOWN");
  });

  it("the fallback question is ignored beside counts that total ten", () => {
    expect(crampTiming({ lastTenCramps: lastTen(10, 0, 0, 0), usualCrampTime: "day" })).toBe("NIGHT");
  });

  it.each([
    ["night", "NIGHT"],
    ["evening", "NIGHT"],
    ["day", "DAY"],
    ["walking", "DAY"],
    ["no_set_time", "SPLIT"],
    ["not_sure", "UNKNOWN"],
    [null, "UNKNOWN"],
  ] as const)("without counts, a usual time of %s is %s", (usualCrampTime, timing) => {
    expect(crampTiming({ usualCrampTime })).toBe(timing);
    expect(crampTiming({ usualCrampTime, lastTenCramps: "not_sure" })).toBe(timing);
    expect(crampTiming({ usualCrampTime, lastTenCramps: null })).toBe(timing);
  });

  it("only given counts can be off", () => {
    expect(isLastTenOff({ lastTenCramps: "not_sure" })).toBe(false);
    expect(isLastTenOff({ lastTenCramps: lastTen(2, 2, 3, 3) })).toBe(false);
    expect(isLastTenOff({ lastTenCramps: lastTen(2, 2, 3, 4) })).toBe(true);
  });
});
