import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { type Category, crampCategory, missingRequired } from "./category";
import { answersWith, lastTen, NEGATIVE_ANSWERS } from "./testing/negative-answers";

const NIGHT: Answers = { lastTenCramps: lastTen(9, 0, 1, 0) };
const SPLIT: Answers = { lastTenCramps: lastTen(5, 0, 5, 0) };
const DAY: Answers = { lastTenCramps: lastTen(0, 0, 10, 0) };
const CORE: Answers = { cramps14d: 4 };
const SIGNS: Answers = { knownReflux: "yes" };
const NO_SIGNS_KNOWN: Answers = { knownReflux: "not_sure" };
const STRONG: Answers = { painFromBack: "yes" };
const KNOWN: Answers = { medicines: ["thiazide"] };

const category = (...changes: Answers[]): Category => crampCategory(answersWith(Object.assign({}, ...changes)));

describe("the category", () => {
  it.each<[string, Answers[], Category]>([
    ["night + core", [NIGHT, CORE], "VENOUS"],
    ["night + core + signs", [NIGHT, CORE, SIGNS], "VENOUS"],
    ["night + core + signs unknown", [NIGHT, CORE, NO_SIGNS_KNOWN], "VENOUS"],
    ["night + core + known cause", [NIGHT, CORE, KNOWN], "MIXED"],
    ["night + core + known cause + signs unknown", [NIGHT, CORE, KNOWN, NO_SIGNS_KNOWN], "MIXED"],
    ["night + core + known cause + signs", [NIGHT, CORE, KNOWN, SIGNS], "VENOUS"],
    ["night + core + strong other", [NIGHT, CORE, STRONG], "MIXED"],
    ["night + core + strong other + signs", [NIGHT, CORE, STRONG, SIGNS], "MIXED"],
    ["night alone", [NIGHT], "MIXED"],
    ["night + signs", [NIGHT, SIGNS], "VENOUS"],
    ["night + signs unknown", [NIGHT, NO_SIGNS_KNOWN], "MIXED"],
    ["night + signs + known cause", [NIGHT, SIGNS, KNOWN], "MIXED"],
    ["night + known cause", [NIGHT, KNOWN], "MIXED"],
    ["night + signs + strong other", [NIGHT, SIGNS, STRONG], "MIXED"],
    ["split alone", [SPLIT, CORE], "MIXED"],
    ["split + signs", [SPLIT, CORE, SIGNS], "MIXED"],
    ["split + strong other", [SPLIT, CORE, STRONG], "OTHER"],
    ["split + strong other + signs unknown", [SPLIT, CORE, STRONG, NO_SIGNS_KNOWN], "OTHER"],
    ["split + strong other + signs", [SPLIT, CORE, STRONG, SIGNS], "MIXED"],
    ["split + known cause", [SPLIT, CORE, KNOWN], "MIXED"],
    ["day alone", [DAY, CORE], "OTHER"],
    ["day + signs", [DAY, CORE, SIGNS], "MIXED"],
    ["day + signs unknown", [DAY, CORE, NO_SIGNS_KNOWN], "OTHER"],
    ["day + signs + strong other", [DAY, CORE, SIGNS, STRONG], "MIXED"],
  ])("%s", (_title, changes, expected) => {
    expect(category(...changes)).toBe(expected);
  });

  it("core is two nights woken or four cramps, and a missing count is neither", () => {
    expect(category(NIGHT, { nightsWoken14d: 2 })).toBe("VENOUS");
    expect(category(NIGHT, { nightsWoken14d: 1, cramps14d: 3 })).toBe("MIXED");
    expect(category(NIGHT, { nightsWoken14d: 1, cramps14d: "not_sure" })).toBe("MIXED");
    expect(category(NIGHT, { nightsWoken14d: null, cramps14d: 4 })).toBe("VENOUS");
  });

  it("is INSUFFICIENT without cramps, whatever else is answered", () => {
    expect(category(NIGHT, CORE, SIGNS, { hasCramps: "no" })).toBe("INSUFFICIENT");
  });

  it("reads a missing hasCramps as having cramps", () => {
    expect(category(NIGHT, CORE, { hasCramps: null })).toBe("VENOUS");
    expect(category(NIGHT, CORE, { hasCramps: "not_sure" })).toBe("VENOUS");
  });

  it("is INSUFFICIENT without a timing even when nothing else is missing", () => {
    expect(category(CORE, SIGNS, { lastTenCramps: lastTen(9, 9, 0, 0) })).toBe("INSUFFICIENT");
    expect(category(CORE, SIGNS, { lastTenCramps: null })).toBe("INSUFFICIENT");
  });

  it("is kept with one required answer missing and lost with two", () => {
    expect(category(NIGHT, CORE, { walkingPain: "not_sure" })).toBe("VENOUS");
    expect(category(NIGHT, CORE, { walkingPain: "not_sure", nightsWoken14d: null })).toBe("INSUFFICIENT");
  });
});

describe("the required answers", () => {
  it("are all five missing from no answers, and none from full answers", () => {
    expect(missingRequired({})).toEqual(["timing", "cramps14d", "nightsWoken14d", "walkingPain", "visibleVeins"]);
    expect(missingRequired(NEGATIVE_ANSWERS)).toEqual([]);
  });

  it("count cannot_walk as an answer", () => {
    expect(missingRequired(answersWith({ walkingPain: "cannot_walk" }))).toEqual([]);
  });

  it("need both legs seen, unless one bulges", () => {
    expect(missingRequired(answersWith({ visibleVeins: { left: "none" } }))).toEqual(["visibleVeins"]);
    expect(missingRequired(answersWith({ visibleVeins: { left: "spider", right: "not_sure" } }))).toEqual(["visibleVeins"]);
    expect(missingRequired(answersWith({ visibleVeins: { left: "not_sure", right: "bulging" } }))).toEqual([]);
  });

  it("are named also when there are no cramps to classify", () => {
    expect(missingRequired(answersWith({ hasCramps: "no", cramps14d: null }))).toEqual(["cramps14d"]);
  });
});
