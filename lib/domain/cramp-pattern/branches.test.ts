import { describe, expect, it } from "vitest";
import { dropUnopened } from "./branches";

describe("follow-up answers", () => {
  it("go when the answer above them changes", () => {
    expect(
      dropUnopened({
        spreadingRedness: "no",
        rednessSigns: ["fever"],
        legUrge: "not_sure",
        legUrgeAtRest: "yes",
        walkingPain: "cannot_walk",
        walkingPainSites: [],
        eveningSwelling: { left: "not_sure", right: "no" },
        eveningSwellingOver2Weeks: "yes",
        limbSymptoms: [],
        limbSymptomsSide: "left",
        cramps14d: 3,
      }),
    ).toEqual({
      spreadingRedness: "no",
      legUrge: "not_sure",
      walkingPain: "cannot_walk",
      eveningSwelling: { left: "not_sure", right: "no" },
      limbSymptoms: [],
      cramps14d: 3,
    });
  });

  it("stay while it opens them", () => {
    const opened = {
      newSwelling: "both",
      newSwellingExtent: "calf",
      calfLarger: "no",
      legSore: "open",
      legSoreWeeks: 0,
      eveningSwelling: { right: "above_knee" },
      eveningSwellingOver2Weeks: "not_sure",
    } as const;
    expect(dropUnopened(opened)).toEqual(opened);
  });
});
