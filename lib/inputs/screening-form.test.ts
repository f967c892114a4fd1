import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { dropUnopened } from "@/lib/domain/cramp-pattern/branches";
import { COUNTS, CRAMP_TIMES, LEG_CHOICES, MULTI_CHOICES, SINGLE_CHOICES } from "@/lib/domain/cramp-pattern/choices";
import { kindOf } from "@/lib/domain/questions/kinds";
import { findPage, QUESTION_PAGES, type ScreeningPage } from "@/lib/domain/questions/pages";
import { parseAnswers } from "./answers";
import { readAllAnswers } from "./answers-so-far";
import { checkQuestions, readAnswers, shownPath, writeAnswers } from "./screening-form";
import { firstOpenPage, mayOpen } from "./screening-steps";

const QUESTIONS = QUESTION_PAGES.flatMap(({ questions }): readonly Question[] => questions);

function pageOf(slug: string): ScreeningPage {
  const page = findPage(slug);
  if (!page) throw new Error(slug);
  return page;
}

function anyAnswer(question: Question): fc.Arbitrary<unknown> {
  const kind = kindOf(question);
  switch (kind.kind) {
    case "single":
      return fc.constantFrom(...kind.values);
    case "multi": {
      const list = fc.subarray([...kind.values]);
      return kind.mayBeNotSure ? fc.oneof(list, fc.constant("not_sure")) : list;
    }
    case "legs": {
      const leg = fc.constantFrom(...kind.values);
      return fc.oneof(fc.record({ left: leg, right: leg }), fc.record({ left: leg }), fc.record({ right: leg }));
    }
    case "count":
      return kind.mayBeNotSure ? fc.oneof(fc.integer({ min: 0, max: kind.max }), fc.constant("not_sure")) : fc.integer({ min: 0, max: kind.max });
    case "scale":
      return fc.integer({ min: 0, max: kind.max });
    case "lastTen":
      return fc.oneof(fc.constant("not_sure"), fc.record(Object.fromEntries(CRAMP_TIMES.map((time) => [time, fc.integer({ min: 0, max: 10 })]))));
    case "symptoms":
      return fc.dictionary(fc.constantFrom(...kind.parts), fc.integer({ min: 0, max: 10 }), { minKeys: 1 });
    case "note":
      return fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== "" && !text.includes("\0"));
  }
}

const someAnswers = fc
  .record(Object.fromEntries(QUESTIONS.map((question) => [question, anyAnswer(question)])), { requiredKeys: [] })
  .map((answers) => dropUnopened(answers as Answers));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the form and the contract", () => {
  it("asks every question of the contract exactly once", () => {
    const contract = [SINGLE_CHOICES, MULTI_CHOICES, LEG_CHOICES, COUNTS].flatMap((table) => Object.keys(table));
    expect([...QUESTIONS].sort()).toEqual([...contract, "lastTenCramps", "legSymptoms", "note"].sort());
  });

  it("turns every valid set of answers into fields and back into the same answers", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(parseAnswers(plain(answers))).toMatchObject({ ok: true });
        expect(plain(readAllAnswers(writeAnswers(answers)))).toEqual(plain(answers));
      }),
      { numRuns: 300 },
    );
  });

  it("sends only what the contract accepts, whatever is typed", () => {
    const names = fc.constantFrom(...QUESTIONS, ...CRAMP_TIMES.map((time) => `lastTenCramps-${time}`), "cramps14d-unsure", "visibleVeins-left", "__proto__", "legSymptoms-heavy");
    const typed = fc.oneof(fc.string(), fc.constantFrom("yes", "no", "not_sure", "none_of_these", "left", "12", "-1", "1e3", "٣"), fc.array(fc.constantFrom("cold", "numb", "not_sure", "none_of_these", "x")));
    fc.assert(
      fc.property(fc.dictionary(names, typed), (fields) => {
        const { note, ...answers } = readAnswers(fields);
        expect(note === undefined || typeof note === "string").toBe(true);
        expect(parseAnswers(plain(answers))).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });
});

describe("the path", () => {
  it("shows a follow-up only when an answer opened it, and drops what is no longer opened", () => {
    const fields = { newSwelling: "left", calfLarger: "yes" };
    expect(shownPath(fields).map(({ slug }) => slug)).toContain("swelling-more");
    expect(readAnswers(fields)).toEqual({ newSwelling: "left", calfLarger: "yes" });
    expect(readAnswers({ ...fields, newSwelling: "no" })).toEqual({ newSwelling: "no" });
  });

  it("asks nothing more about cramps of a person who has none", () => {
    const slugs = shownPath({ hasCramps: "no", crampLeg: "left" }).map(({ slug }) => slug);
    expect(slugs).not.toContain("where");
    expect(readAnswers({ hasCramps: "no", crampLeg: "left" })).toEqual({ hasCramps: "no" });
  });

  it("never opens a page before the safety pages ahead of it were answered", () => {
    expect(firstOpenPage({}, "2026-11-23")?.slug).toBe("emergency-signs");
    expect(mayOpen("cramps", {}, "2026-11-23")).toBe(false);
    const fields = { visited: ["emergency-signs"], emergencySymptoms: ["none_of_these"] };
    expect(mayOpen("emergency-signs", fields, "2026-11-23")).toBe(true);
    expect(mayOpen("leg-signs", fields, "2026-11-23")).toBe(true);
    expect(mayOpen("leg-signs-side", fields, "2026-11-23")).toBe(false);
  });
});

describe("what is refused, and how it is said", () => {
  it("a safety question must be answered, and “not sure” is an answer", () => {
    expect(checkQuestions(pageOf("emergency-signs"), {})).toEqual([{ field: "emergencySymptoms", text: "errors.chooseAnswer" }]);
    expect(checkQuestions(pageOf("emergency-signs"), { emergencySymptoms: ["not_sure"] })).toEqual([]);
  });

  it("“none” beside a sign is a mistake, and the sign counts meanwhile", () => {
    const fields = { emergencySymptoms: ["chest_pain", "none_of_these"] };
    expect(checkQuestions(pageOf("emergency-signs"), fields)).toEqual([{ field: "emergencySymptoms", text: "errors.noneOrSome" }]);
    expect(readAnswers(fields)).toEqual({ emergencySymptoms: ["chest_pain"] });
  });

  it.each([
    [{ night: "8", evening: "1" }, "errors.lastTenLeft", 1],
    [{ night: "8", evening: "3" }, "errors.lastTenOver", 1],
  ])("the last ten say what is left of ten: %o", (typed, words, left) => {
    const fields = Object.fromEntries(Object.entries(typed).map(([time, value]) => [`lastTenCramps-${time}`, value]));
    expect(checkQuestions(pageOf("last-ten"), fields)).toMatchObject([{ field: "lastTenCramps-night", text: words, values: { left } }]);
  });

  it("a question that is not about safety may be left empty", () => {
    for (const slug of ["cramps", "where", "how-often", "last-ten", "veins", "conditions", "note"]) expect(checkQuestions(pageOf(slug), {}), slug).toEqual([]);
  });

  it("a number out of range is named with its limits", () => {
    expect(checkQuestions(pageOf("how-often"), { cramps14d: "100", nightsWoken14d: "15" })).toEqual([
      { field: "cramps14d", text: "errors.number", values: { max: 99 } },
      { field: "nightsWoken14d", text: "errors.number", values: { max: 14 } },
    ]);
  });
});
