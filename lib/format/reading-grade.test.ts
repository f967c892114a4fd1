import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { CONSENT_FIELDS, FIRST_CONSENT_TEXTS } from "@/lib/domain/consent-texts";
import english from "@/messages/en.json";
import { catalogEntries, placeholdersOf } from "./testing/catalog-entries";
import { gradeOf, hardSentences, HIGHEST_GRADE, NAMES } from "./testing/reading-grade";
import { ENGLISH } from "./texts";

/** Every English text as a patient reads it, with a number where one is filled in. */
const CATALOG: [string, string][] = catalogEntries(english).map(([key, message]) => [key, ENGLISH.text(key, Object.fromEntries(placeholdersOf(message).map((name) => [name, 3])))]);
const CONSENTS: [string, string][] = CONSENT_FIELDS.map((field) => [`consents.${field}`, FIRST_CONSENT_TEXTS.en[field]]);
const TEXTS = [...CATALOG, ...CONSENTS];

describe("the reading grade of the English texts", () => {
  it("is at most 6 in every sentence that a patient reads", () => {
    expect(TEXTS.length).toBeGreaterThan(450);
    expect(TEXTS.flatMap(([key, text]) => hardSentences(text).map((reason) => `${key}: ${reason}`))).toEqual([]);
  });

  it("is at most 6 over all sentences together, names and all", () => {
    const sentences = TEXTS.map(([, text]) => text).filter((text) => /[.?!]$/.test(text));
    expect(sentences.length).toBeGreaterThan(150);
    expect(readability.fleschKincaidGrade(sentences.join(" "))).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  it("sets a word aside only while a text needs it", () => {
    const all = TEXTS.map(([, text]) => text.toLowerCase()).join(" ");
    expect(NAMES.filter((name) => !all.includes(name.toLowerCase()))).toEqual([]);
  });
});

describe("a text that is too hard", () => {
  it.each([
    "If your symptoms deteriorate, immediate evaluation at a hospital may be indicated.",
    "Please read. By submitting this questionnaire you acknowledge our confidentiality policy.",
    "Please read all of this with care before you go on, since what you tell us here is kept by us for as long as the law of the state in which we work says that it has to be.",
    "Superficial venous insufficiency",
    "Call us|Intermittent claudication of the lower extremity",
  ])("is refused: %s", (text) => {
    expect(hardSentences(text)).toHaveLength(1);
  });

  it("is measured as Flesch and Kincaid did", () => {
    expect(gradeOf("The cat sat on the mat.")).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
  });
});
