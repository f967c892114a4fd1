import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { categoryTexts } from "./category-texts";
import { evaluateAnswers } from "./evaluate";
import { answersWith, lastTen } from "./testing/negative-answers";

function textsOf(changes: Answers): string[] {
  const answers = answersWith(changes);
  return categoryTexts(evaluateAnswers({ answers, bornOn: "1970-06-01", receivedOn: "2026-11-22" }), answers);
}

const night: Answers = { lastTenCramps: lastTen(9, 0, 1, 0), cramps14d: 6, nightsWoken14d: 4 };
const day: Answers = { lastTenCramps: lastTen(0, 0, 10, 0), cramps14d: 6 };

describe("the category on screen", () => {
  it("is always followed by the vein signs", () => {
    expect(textsOf({ ...night, knownReflux: "yes" })).toEqual(["Fits the vein-type pattern", "Vein signs: reported"]);
    expect(textsOf({ lastTenCramps: null, cramps14d: 1 })).toEqual(["Not enough answers", "Vein signs: none reported"]);
    expect(textsOf({ ...night, medicines: ["thiazide"], knownReflux: null })).toEqual([
      "Mixed or unclear pattern",
      "Vein signs: not known",
    ]);
  });

  it("a vein-type pattern without signs rests on timing only", () => {
    expect(textsOf(night)).toContain("timing only: weak evidence");
    expect(textsOf({ ...night, knownReflux: null })).toContain("timing only: weak evidence");
  });

  it("other causes rest on timing only unless one is named", () => {
    expect(textsOf(day)).toEqual(["Fits other causes better", "Vein signs: none reported", "timing only: weak evidence"]);
    expect(textsOf({ ...day, painFromBack: "yes" })).not.toContain("timing only: weak evidence");
    expect(textsOf({ ...day, conditions: ["cirrhosis"] })).not.toContain("timing only: weak evidence");
  });

  it("says when there were no cramps in 14 days, and only then", () => {
    expect(textsOf({ ...day, cramps14d: 0 })).toContain("no cramps in 14 days");
    expect(textsOf({ ...day, cramps14d: "not_sure" })).not.toContain("no cramps in 14 days");
  });
});
