import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRANCHES } from "@/lib/domain/cramp-pattern/branches";
import { COUNTS, LEG_CHOICES, MULTI_CHOICES, MULTI_CHOICES_WITH_NOT_SURE, SINGLE_CHOICES } from "@/lib/domain/cramp-pattern/choices";
import { evaluateAnswers } from "@/lib/domain/cramp-pattern/evaluate";
import { arbitraryAnswers } from "@/lib/domain/cramp-pattern/testing/arbitrary-answers";
import { parseAnswers } from "./answers";

const OPENS: Record<string, unknown> = {
  limbSymptoms: ["cold"],
  spreadingRedness: "yes",
  newSwelling: "left",
  walkingPain: "yes",
  legUrge: "yes",
  eveningSwelling: { left: "ankle" },
  legSore: "open",
};

/** The answers that open a question, so that it is refused for its own sake only. */
function openFor(question: string): Record<string, unknown> {
  const parent = BRANCHES.find(({ questions }) => questions.some((own) => own === question))?.parent;
  return parent === undefined ? {} : { [parent]: OPENS[parent] };
}

function refusedFields(input: unknown): string[] {
  const parsed = parseAnswers(input);
  return parsed.ok ? [] : parsed.fields.map(({ field }) => field);
}

const ALL_QUESTIONS = [
  ...Object.keys(SINGLE_CHOICES),
  ...Object.keys(MULTI_CHOICES),
  ...Object.keys(LEG_CHOICES),
  ...Object.keys(COUNTS),
  "lastTenCramps",
  "legSymptoms",
  "note",
];

describe("answers from outside", () => {
  it("every valid answer is accepted, survives JSON and means the same to the rules", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const parsed = parseAnswers(JSON.parse(JSON.stringify(answers)));
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        const dates = { bornOn: "1970-06-01", receivedOn: "2026-11-22" };
        expect(evaluateAnswers({ answers: parsed.answers, ...dates })).toEqual(evaluateAnswers({ answers, ...dates }));
      }),
    );
  });

  it("no answers at all are valid", () => {
    expect(parseAnswers({})).toEqual({ ok: true, answers: {} });
  });

  it.each([[null], [undefined], [[]], ["{}"], [3]])("what is not an object is refused: %o", (input) => {
    expect(refusedFields(input)).toEqual(["answers"]);
  });

  it.each(ALL_QUESTIONS)("%s may be null, and is refused by name when it is something else", (question) => {
    expect(refusedFields({ [question]: null })).toEqual([]);
    for (const wrong of [true, { a: 1 }, [1], question === "note" ? 1 : "nonsense", -1, 1.5, 1e9]) {
      expect(refusedFields({ ...openFor(question), [question]: wrong })).toEqual([question]);
    }
  });

  it.each(Object.entries(SINGLE_CHOICES))("%s takes each of its values", (question, values) => {
    for (const value of values) {
      expect(refusedFields({ ...openFor(question), [question]: value })).toEqual([]);
    }
  });

  it("not_sure is accepted exactly where the tables list it", () => {
    const accepting = ALL_QUESTIONS.filter(
      (question) => refusedFields({ ...openFor(question), [question]: "not_sure" }).length === 0,
    );
    const listed = [
      ...Object.entries(SINGLE_CHOICES).flatMap(([question, values]) => (values.some((value) => value === "not_sure") ? [question] : [])),
      ...MULTI_CHOICES_WITH_NOT_SURE,
      "cramps14d",
      "nightsWoken14d",
      "lastTenCramps",
      "note",
    ];
    expect(accepting.sort()).toEqual(listed.sort());
  });

  it.each(Object.entries(COUNTS))("%s takes whole numbers from 0 to its maximum", (question, { max }) => {
    const refused = (value: unknown) => refusedFields({ ...openFor(question), [question]: value });
    expect(refused(0)).toEqual([]);
    expect(refused(max)).toEqual([]);
    expect(refused(max + 1)).toEqual([question]);
    expect(refused(-1)).toEqual([question]);
    expect(refused(0.5)).toEqual([question]);
    expect(refused("1")).toEqual([question]);
  });

  it("members are counted once, and an empty list is an answer", () => {
    expect(parseAnswers({ medicines: ["statin", "thiazide", "statin"], conditions: [] })).toEqual({
      ok: true,
      answers: { medicines: ["statin", "thiazide"], conditions: [] },
    });
  });

  it("a list with one wrong member is refused once", () => {
    expect(refusedFields({ clotRisks: ["cancer", "tall", "short"] })).toEqual(["clotRisks"]);
    expect(refusedFields({ medicines: ["not_sure", "x"] })).toEqual(["medicines"]);
  });

  it.each(
    BRANCHES.flatMap(({ parent, questions }) => questions.map((question) => [question, parent] as const)),
  )("%s is refused by name while %s does not open it, unless null", (question, parent) => {
    const lists = { rednessSigns: [[]], walkingPainSites: [["calf"]], legSoreWeeks: [0] };
    const values: Record<string, readonly unknown[]> = { ...SINGLE_CHOICES, ...lists };
    const value = values[question]?.[0];
    expect(refusedFields({ [question]: value })).toEqual([question]);
    expect(refusedFields({ [question]: value, [parent]: null })).toEqual([question]);
    expect(refusedFields({ [question]: null })).toEqual([]);
    expect(refusedFields({ [question]: value, [parent]: OPENS[parent] })).toEqual([]);
  });

  it("a follow-up is also refused when its question was denied or not sure", () => {
    expect(refusedFields({ spreadingRedness: "not_sure", rednessSigns: ["fever"] })).toEqual(["rednessSigns"]);
    expect(refusedFields({ walkingPain: "cannot_walk", walkingPainUphill: "no" })).toEqual(["walkingPainUphill"]);
    expect(refusedFields({ limbSymptoms: [], limbSymptomsSide: "left" })).toEqual(["limbSymptomsSide"]);
    expect(refusedFields({ limbSymptoms: "not_sure", limbSymptomsSide: "left" })).toEqual(["limbSymptomsSide"]);
    expect(refusedFields({ legSore: "healed", legSoreWeeks: 3 })).toEqual(["legSoreWeeks"]);
    expect(refusedFields({ newSwelling: "no", calfLarger: "no" })).toEqual(["calfLarger"]);
    expect(refusedFields({ eveningSwelling: { left: "no", right: "not_sure" }, eveningSwellingOver2Weeks: "no" })).toEqual([
      "eveningSwellingOver2Weeks",
    ]);
  });

  it("a follow-up is not blamed when its own question is the one refused", () => {
    expect(refusedFields({ spreadingRedness: "maybe", rednessSigns: ["fever"] })).toEqual(["spreadingRedness"]);
  });

  it("everything wrong is reported at once, and each field once", () => {
    expect(refusedFields({ cramps14d: -1, rednessSigns: ["fever"], shoeSize: 9, visibleVeins: { left: "x", right: "y" } }).sort()).toEqual([
      "cramps14d",
      "rednessSigns",
      "shoeSize",
      "visibleVeins",
    ]);
  });

  it("the usual cramp time beside the last ten is accepted", () => {
    const lastTenCramps = { night: 10, evening: 0, day: 0, walking: 0 };
    expect(refusedFields({ lastTenCramps, usualCrampTime: "day" })).toEqual([]);
  });

  it("the last ten need all four whole numbers from 0 to 10, of any total", () => {
    expect(refusedFields({ lastTenCramps: { night: 10, evening: 10, day: 10, walking: 10 } })).toEqual([]);
    for (const wrong of [
      {},
      { night: 10, evening: 0, day: 0 },
      { night: 10, evening: 0, day: 0, walking: null },
      { night: 11, evening: 0, day: 0, walking: 0 },
      { night: 0.5, evening: 0, day: 0, walking: 0 },
      { night: 10, evening: 0, day: 0, walking: 0, dawn: 0 },
    ]) {
      expect(refusedFields({ lastTenCramps: wrong })).toEqual(["lastTenCramps"]);
    }
  });

  it("either leg may be absent or null, but no third leg", () => {
    for (const legs of [{}, { left: "none" }, { left: null, right: "spider" }, { left: "not_sure", right: "bulging" }]) {
      expect(refusedFields({ visibleVeins: legs })).toEqual([]);
    }
    expect(refusedFields({ visibleVeins: { left: "none", middle: "none" } })).toEqual(["visibleVeins"]);
  });

  it("leg feelings may be rated in part", () => {
    expect(refusedFields({ legSymptoms: { heavy: 10, achy: null } })).toEqual([]);
    expect(refusedFields({ legSymptoms: { heavy: 11 } })).toEqual(["legSymptoms"]);
    expect(refusedFields({ legSymptoms: { tired: 1 } })).toEqual(["legSymptoms"]);
  });

  it("a note has at most 300 characters, however wide, and only text", () => {
    expect(refusedFields({ note: "" })).toEqual([]);
    expect(refusedFields({ note: "a".repeat(300) })).toEqual([]);
    expect(refusedFields({ note: "🦵".repeat(300) })).toEqual([]);
    expect(refusedFields({ note: "a".repeat(301) })).toEqual(["note"]);
    expect(refusedFields({ note: "a\u0000b" })).toEqual(["note"]);
    expect(refusedFields({ note: "\ud83e" })).toEqual(["note"]);
    expect(refusedFields({ note: "\uddb5 leg" })).toEqual(["note"]);
    expect(refusedFields({ note: 1 })).toEqual(["note"]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", ""])("the key %o is refused by name", (key) => {
    const input: unknown = JSON.parse(`{${JSON.stringify(key)}: {"hasCramps": "yes"}, "hasCramps": "no"}`);
    expect(refusedFields(input)).toEqual([key]);
  });

  it("a __proto__ inside an answer is refused by the question's name", () => {
    expect(refusedFields(JSON.parse('{"visibleVeins": {"__proto__": {"left": "bulging"}}}'))).toEqual(["visibleVeins"]);
    expect(
      refusedFields(JSON.parse('{"lastTenCramps": {"night":1,"evening":1,"day":1,"walking":1,"__proto__":1}}')),
    ).toEqual(["lastTenCramps"]);
  });

  it("every message says what to do", () => {
    const parsed = parseAnswers({ cramps14d: 100, rednessSigns: [], shoeSize: 9, veinBleeding: "yes", note: "a".repeat(301) });
    expect(parsed.ok ? [] : parsed.fields).toEqual([
      { field: "veinBleeding", message: "Send one of: no, stopped, not_stopped, not_sure; or null." },
      { field: "cramps14d", message: 'Send a whole number from 0 to 99, "not_sure" or null.' },
      { field: "note", message: "Shorten this to 300 characters." },
      { field: "shoeSize", message: "This is not a question of the form. Remove it." },
      { field: "rednessSigns", message: 'Leave this out unless spreadingRedness is "yes".' },
    ]);
  });
});
