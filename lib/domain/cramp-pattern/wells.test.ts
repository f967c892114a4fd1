import { describe, expect, it } from "vitest";
import { type Choice } from "./answers";
import { WELLS_HISTORY, WELLS_ITEMS, type WellsItem, type WellsItems, wellsPoints, wellsSuggestions, wellsText, wellsVerdict, wellsWorksheet } from "./wells";

describe("the Wells worksheet", () => {
  it.each<[Choice<"clotRisks">[], number]>([
    [[], 0],
    [["cancer"], 1],
    [["leg_cast_or_paralysis"], 1],
    [["bed_3_days"], 1],
    [["surgery_12_weeks"], 1],
    [["bed_3_days", "surgery_12_weeks"], 1],
    [["previous_clot"], 1],
    [["pregnant", "postpartum_6_weeks", "estrogen"], 0],
    [["cancer", "leg_cast_or_paralysis", "bed_3_days", "surgery_12_weeks", "previous_clot"], 4],
  ])("%o gives %i history points, with two below and five above still open", (clotRisks, historyPoints) => {
    expect(wellsWorksheet({ clotRisks })).toEqual({ historyPoints, min: historyPoints - 2, max: historyPoints + 5 });
  });

  it("an unknown history has no points and may still bring all of them", () => {
    for (const clotRisks of ["not_sure", null, undefined] as const) {
      expect(wellsWorksheet({ clotRisks })).toEqual({ historyPoints: 0, min: -2, max: 9 });
    }
  });

  it("says the points and what is still possible", () => {
    expect(wellsText({ clotRisks: ["cancer"] })).toBe("history points 1; possible total −1 … 6");
    expect(wellsText({})).toBe("history not known; possible total −2 … 9");
  });
});

const answered = (...yes: WellsItem[]): WellsItems => Object.fromEntries(WELLS_ITEMS.map((item) => [item, yes.includes(item)])) as WellsItems;

describe("a completed Wells worksheet", () => {
  it("counts one point an item and takes two away for another diagnosis, from -2 to 9", () => {
    expect(wellsPoints(answered())).toBe(0);
    for (const item of WELLS_ITEMS) expect(wellsPoints(answered(item))).toBe(item === "alternative_as_likely" ? -2 : 1);
    expect(wellsPoints(answered(...WELLS_ITEMS.filter((item) => item !== "alternative_as_likely")))).toBe(9);
    expect(wellsPoints(answered(...WELLS_ITEMS))).toBe(7);
  });

  it("says likely from two points and unlikely up to one", () => {
    expect([-2, 1].map(wellsVerdict)).toEqual(["DVT unlikely (1 or less)", "DVT unlikely (1 or less)"]);
    expect([2, 9].map(wellsVerdict)).toEqual(["DVT likely (2 or more)", "DVT likely (2 or more)"]);
  });

  it("suggests the history that the patient gave, and answers nothing that has to be examined", () => {
    const suggestions = wellsSuggestions({ clotRisks: ["surgery_12_weeks"], newSwelling: "left", newSwellingExtent: "whole_leg", calfLarger: "yes" });
    expect(WELLS_ITEMS.filter((item) => suggestions[item]?.answer === true)).toEqual(["bed_or_surgery"]);
    expect(WELLS_ITEMS.filter((item) => suggestions[item]?.answer === false)).toEqual(["cancer", "cast_or_paralysis", "previous_clot"]);
    expect(suggestions.whole_leg_swollen).toMatchObject({ answer: null });
    expect(suggestions.pitting_oedema).toBeUndefined();
  });

  it("suggests nothing of a history that the patient did not give", () => {
    for (const clotRisks of ["not_sure", null, undefined] as const) {
      const suggestions = wellsSuggestions({ clotRisks });
      expect(WELLS_HISTORY.map((item) => suggestions[item]?.answer)).toEqual([null, null, null, null]);
    }
  });
});
