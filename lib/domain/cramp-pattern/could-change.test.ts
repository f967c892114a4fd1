import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, isMissing } from "./answers";
import { type Category, crampCategory } from "./category";
import { COUNTS } from "./choices";
import { couldChange } from "./could-change";
import { arbitraryAnswers, arbitraryFullAnswers } from "./testing/arbitrary-answers";
import { answersWith, lastTen } from "./testing/negative-answers";

const night = (changes: Answers): Answers => answersWith({ lastTenCramps: lastTen(9, 0, 1, 0), ...changes });
const split = (changes: Answers): Answers => answersWith({ lastTenCramps: lastTen(5, 0, 5, 0), ...changes });
const day = (changes: Answers): Answers => answersWith({ lastTenCramps: lastTen(0, 0, 10, 0), ...changes });

describe("what a missing answer could still change", () => {
  it("is nothing when everything is answered, or when there is no category", () => {
    expect(couldChange(night({}))).toEqual([]);
    expect(couldChange({ cramps14d: 9 })).toEqual([]);
    expect(couldChange(night({ hasCramps: "no", medicines: null }))).toEqual([]);
  });

  it("names the first number that crosses a threshold", () => {
    expect(couldChange(night({ cramps14d: "not_sure" }))).toEqual([
      { question: "cramps14d", if: 4, wouldBecome: "VENOUS" },
    ]);
    expect(couldChange(night({ nightsWoken14d: null }))).toEqual([
      { question: "nightsWoken14d", if: 2, wouldBecome: "VENOUS" },
    ]);
  });

  it("tries walking pain with the answers of a definite screen", () => {
    expect(couldChange(night({ cramps14d: 4, walkingPain: "not_sure" }))).toEqual([
      { question: "walkingPain", if: "yes", wouldBecome: "MIXED" },
    ]);
  });

  it.each<[string, Answers, unknown]>([
    ["both legs", { visibleVeins: null }, { question: "visibleVeins", if: "bulging", wouldBecome: "VENOUS" }],
    ["one leg", { visibleVeins: { left: "spider" } }, { question: "visibleVeins", if: "bulging", wouldBecome: "VENOUS" }],
    [
      "swelling",
      { eveningSwelling: { left: "no", right: "not_sure" } },
      { question: "eveningSwelling", if: "ankle", wouldBecome: "VENOUS" },
    ],
    ["skin", { skinChange: { right: "no" } }, { question: "skinChange", if: "yes", wouldBecome: "VENOUS" }],
    ["a leg sore", { legSore: "not_sure" }, { question: "legSore", if: "healed", wouldBecome: "VENOUS" }],
    ["known reflux", { knownReflux: null }, { question: "knownReflux", if: "yes", wouldBecome: "VENOUS" }],
  ])("names the first answer in table order: %s", (_title, changes, expected) => {
    expect(couldChange(night(changes))).toEqual([expected]);
  });

  it("keeps the leg that is answered", () => {
    expect(couldChange(night({ visibleVeins: { left: "bulging" } }))).toEqual([]);
    expect(couldChange(day({ skinChange: { left: "yes" } }))).toEqual([]);
  });

  it("takes tried swelling as lasting while its length is missing, and keeps an answered length", () => {
    const swollen: Answers = { eveningSwelling: { left: "ankle" } };
    const change = { question: "eveningSwelling", if: "ankle", wouldBecome: "VENOUS" };
    expect(couldChange(night(swollen))).toEqual([change]);
    expect(couldChange(night({ ...swollen, eveningSwellingOver2Weeks: "not_sure" }))).toEqual([change]);
    expect(couldChange(night({ ...swollen, eveningSwellingOver2Weeks: "no" }))).toEqual([]);
  });

  it("names the other causes that could mix a night pattern", () => {
    const missing: Answers = { cramps14d: 8, painFromBack: null, legUrge: "not_sure", medicines: null, conditions: null };
    expect(couldChange(night(missing))).toEqual([
      { question: "painFromBack", if: "yes", wouldBecome: "MIXED" },
      { question: "legUrge", if: "yes", wouldBecome: "MIXED" },
      { question: "medicines", if: ["thiazide"], wouldBecome: "MIXED" },
      { question: "conditions", if: ["dialysis_or_kidney_failure"], wouldBecome: "MIXED" },
    ]);
  });

  it("a split timing becomes OTHER by a strong other cause, and a day timing MIXED by a sign", () => {
    expect(couldChange(split({ painFromBack: null }))).toEqual([{ question: "painFromBack", if: "yes", wouldBecome: "OTHER" }]);
    expect(couldChange(day({ knownReflux: null }))).toEqual([{ question: "knownReflux", if: "yes", wouldBecome: "MIXED" }]);
  });

  it("trying every number finds what trying the thresholds finds", () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryAnswers, arbitraryFullAnswers),
        fc.constantFrom("cramps14d", "nightsWoken14d"),
        (answers, question) => {
          const unanswered = { ...answers, [question]: null };
          const found = couldChange(unanswered).filter((change) => change.question === question);
          expect(found).toEqual(everyNumber(unanswered, question));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is always another category, once per question and category, and never for an answered question", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const changes = couldChange(answers);
        const today = crampCategory(answers);
        expect(changes.every(({ wouldBecome }) => wouldBecome !== today && wouldBecome !== "INSUFFICIENT")).toBe(true);
        expect(new Set(changes.map(({ question, wouldBecome }) => `${question} ${wouldBecome}`)).size).toBe(changes.length);
        expect(changes.every(({ question }) => isMissing(answers[question]) || typeof answers[question] === "object")).toBe(true);
      }),
    );
  });
});

function everyNumber(answers: Answers, question: "cramps14d" | "nightsWoken14d") {
  const today = crampCategory(answers);
  if (today === "INSUFFICIENT") return [];
  const seen = new Set<Category>([today]);
  return Array.from({ length: COUNTS[question].max + 1 }, (_, number) => number).flatMap((number) => {
    const wouldBecome = crampCategory({ ...answers, [question]: number });
    if (seen.has(wouldBecome)) return [];
    seen.add(wouldBecome);
    return [{ question, if: number, wouldBecome }];
  });
}
