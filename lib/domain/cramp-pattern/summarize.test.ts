import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { summarizeCramps } from "./summarize";
import { arbitraryAnswers } from "./testing/arbitrary-answers";
import { lastTen } from "./testing/negative-answers";

describe("the facts line", () => {
  it("says when, how many, how many nights, how sore and where", () => {
    expect(
      summarizeCramps({
        lastTenCramps: lastTen(8, 1, 1, 0),
        cramps14d: 8,
        nightsWoken14d: 6,
        sorenessAfter: "1_to_3_days",
        crampLeg: "both_left_worse",
        crampSites: ["calf"],
      }),
    ).toBe("8 of last 10 at night · 4 a week · woken 3 nights a week · sore 1–3 days · both calves, left worse");
  });

  it("says what is not known, and leaves out soreness and place", () => {
    expect(summarizeCramps({})).toBe("time of day not known · count not known · nights woken not known");
  });

  it.each<[Answers, string]>([
    [{ lastTenCramps: lastTen(2, 8, 0, 0) }, "2 of last 10 at night, 8 in the evening"],
    [{ lastTenCramps: lastTen(1, 0, 1, 8) }, "1 of last 10 at night, 8 while walking"],
    [{ lastTenCramps: lastTen(0, 2, 8, 0) }, "0 of last 10 at night, 8 in the day"],
    [{ lastTenCramps: lastTen(5, 0, 5, 0) }, "5 of last 10 at night"],
    [{ lastTenCramps: lastTen(8, 1, 0, 0) }, "8 of 9 counted at night"],
    [{ lastTenCramps: "not_sure", usualCrampTime: "walking" }, "mostly while walking"],
    [{ usualCrampTime: "no_set_time" }, "at no set time"],
  ])("says when from %o", (answers, when) => {
    expect(summarizeCramps(answers).split(" · ")[0]).toBe(when);
  });

  it.each<[Answers, string]>([
    [{ cramps14d: 5, nightsWoken14d: 3 }, "2.5 a week · woken 1.5 nights a week"],
    [{ cramps14d: 1, nightsWoken14d: 1 }, "1 in 2 weeks · woken 1 night in 2 weeks"],
    [{ cramps14d: 2, nightsWoken14d: 2 }, "1 a week · woken 1 night a week"],
    [{ cramps14d: 0, nightsWoken14d: 0 }, "none in 14 days · not woken"],
  ])("says how many from %o", (answers, count) => {
    expect(summarizeCramps(answers)).toBe(`time of day not known · ${count}`);
  });

  it.each<[Answers, string]>([
    [{ crampLeg: "left", crampSites: ["calf", "foot"] }, "left calf and foot"],
    [{ crampLeg: "both_same", crampSites: ["foot"] }, "both feet, the same"],
    [{ crampLeg: "both_right_worse", crampSites: [] }, "both legs, right worse"],
    [{ crampLeg: "right" }, "right leg"],
    [{ crampSites: ["thigh_back", "thigh_back"] }, "back thigh"],
  ])("says where from %o", (answers, where) => {
    expect(summarizeCramps(answers).split(" · ").at(-1)).toBe(where);
  });

  it("says so when the patient has no cramps, with only what is known beside it", () => {
    expect(summarizeCramps({ hasCramps: "no" })).toBe("says no leg cramps");
    expect(summarizeCramps({ hasCramps: "no", cramps14d: 4 })).toBe("says no leg cramps · 2 a week");
  });

  it("never shows a raw value, undefined or NaN", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(summarizeCramps(answers)).not.toMatch(/_|undefined|null|NaN|object/);
      }),
    );
  });
});
