import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, isMissing } from "./answers";
import { CATEGORIES } from "./category";
import { MULTI_CHOICES, SINGLE_CHOICES } from "./choices";
import { evaluateAnswers } from "./evaluate";
import { arbitraryAnswers, arbitraryFullAnswers } from "./testing/arbitrary-answers";
import { answersWith } from "./testing/negative-answers";
import { compareUrgency, URGENCY_LEVELS } from "./urgency";

const anyAnswers = fc.oneof(arbitraryAnswers, arbitraryFullAnswers);
const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2026-11-22"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const evaluate = (answers: Answers) => evaluateAnswers({ answers, bornOn: "1970-06-01", receivedOn: "2026-11-22" });

const RED_FLAGS: Answers[] = [
  { veinBleeding: "stopped" },
  { veinBleeding: "not_stopped" },
  { spreadingRedness: "yes" },
  { darkUrine: "yes" },
  { hardSoreCord: "yes" },
  { footSore: "yes" },
  { legSore: "open" },
  { weaknessOrTwitching: "yes" },
  { sorenessAfter: "over_3_days" },
];

const RED_FLAG_LISTS = ["emergencySymptoms", "limbSymptoms", "spineSymptoms", "clotRisks", "medicines", "conditions"] as const;

const SAFETY_SINGLES = [
  "limbSymptomsSide",
  "veinBleeding",
  "spreadingRedness",
  "darkUrine",
  "newSwelling",
  "newSwellingExtent",
  "calfLarger",
  "constantCalfPain",
  "hardSoreCord",
  "footSore",
] as const;
const SAFETY_LISTS = ["emergencySymptoms", "limbSymptoms", "spineSymptoms", "rednessSigns"] as const;

describe("the rules as a whole", () => {
  it("every valid request gets a category and an urgency, and nothing throws", () => {
    fc.assert(
      fc.property(anyAnswers, anyDay, (answers, bornOn) => {
        const { category, urgency } = evaluateAnswers({ answers, bornOn, receivedOn: "2026-11-22" });
        expect(CATEGORIES).toContain(category);
        expect(URGENCY_LEVELS).toContain(urgency);
      }),
      { numRuns: 1000 },
    );
  });

  it("the same answers always give the same result", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(evaluate(answers)).toEqual(evaluate(structuredClone(answers)));
      }),
    );
  });

  it("an answer that is null counts like one that is absent", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null));
        expect(evaluate(given)).toEqual(evaluate(answers));
      }),
    );
  });

  it("a red-flag answer never lowers the urgency", () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...RED_FLAGS), (answers, redFlag) => {
        const isWorseAlready = answers.veinBleeding === "not_stopped" && redFlag.veinBleeding === "stopped";
        fc.pre(!isWorseAlready);
        expect(compareUrgency(evaluate({ ...answers, ...redFlag }).urgency, evaluate(answers).urgency)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("new swelling or constant calf pain on a leg never lowers the urgency", () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom("newSwelling", "constantCalfPain"),
        fc.constantFrom("left", "both"),
        (answers, question, leg) => {
          fc.pre(isMissing(answers[question]) || answers[question] === "no");
          const before = evaluate(answers).urgency;
          expect(compareUrgency(evaluate({ ...answers, [question]: leg }).urgency, before)).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("one more red flag in an answered list never lowers the urgency", () => {
    const lists = fc.constantFrom(...RED_FLAG_LISTS).chain((question) =>
      fc.tuple(fc.constant(question), fc.constantFrom<string>(...MULTI_CHOICES[question])),
    );
    fc.assert(
      fc.property(anyAnswers, lists, (answers, [question, member]) => {
        const list = answers[question];
        fc.pre(Array.isArray(list));
        const more = { ...answers, [question]: [...(list ?? []), member] };
        expect(compareUrgency(evaluate(more).urgency, evaluate(answers).urgency)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("the pattern reads no safety answer but pregnancy and estrogen", () => {
    const safetyAnswers = fc.record({
      ...Object.fromEntries(SAFETY_SINGLES.map((question) => [question, fc.constantFrom(...SINGLE_CHOICES[question], null)])),
      ...Object.fromEntries(SAFETY_LISTS.map((question) => [question, fc.subarray<string>([...MULTI_CHOICES[question]])])),
      clotRisks: fc.oneof(
        fc.subarray<string>(["cancer", "surgery_12_weeks", "bed_3_days", "leg_cast_or_paralysis", "previous_clot", "postpartum_6_weeks"]),
        fc.constantFrom("not_sure", null),
      ),
    });
    fc.assert(
      fc.property(anyAnswers, safetyAnswers, (answers, safety) => {
        const without = patternOf({ ...answers, clotRisks: [] });
        expect(patternOf({ ...answers, ...(safety as Answers) })).toEqual(without);
      }),
      { numRuns: 500 },
    );
  });

  it("the urgency does not move with the cramps", () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 14 }), (answers, cramps14d, nightsWoken14d) => {
        expect(evaluate({ ...answers, cramps14d, nightsWoken14d, lastTenCramps: null }).flags).toEqual(evaluate(answers).flags);
      }),
    );
  });

  it("flags run when there are no cramps to classify", () => {
    const result = evaluate(answersWith({ hasCramps: "no", hardSoreCord: "yes" }));
    expect([result.category, result.flags]).toEqual(["INSUFFICIENT", ["F12"]]);
  });

  it("findings are listed when there is no category", () => {
    const result = evaluate({ visibleVeins: { left: "bulging" }, medicines: ["thiazide"] });
    expect([result.category, result.findings]).toEqual(["INSUFFICIENT", ["V4", "O6"]]);
  });
});

function patternOf(answers: Answers) {
  const { category, veinSigns, timing, claudication, findings, missing, couldChange, conflicts } = evaluate(answers);
  return { category, veinSigns, timing, claudication, findings, missing, couldChange, conflicts };
}
