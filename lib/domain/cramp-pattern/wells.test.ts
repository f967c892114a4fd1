import { describe, expect, it } from "vitest";
import { type Choice } from "./answers";
import { wellsText, wellsWorksheet } from "./wells";

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
