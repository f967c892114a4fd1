import { describe, expect, it } from "vitest";
import { CHECK_IN_CHOICES } from "@/lib/domain/check-in-questions";
import { CHECK_IN_PAGES } from "@/lib/domain/questions/check-in-pages";
import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { kindOf } from "@/lib/domain/questions/kinds";
import { QUESTION_PAGES, TOPICS } from "@/lib/domain/questions/pages";
import { COMPLICATIONS } from "@/lib/domain/treatment";
import english from "@/messages/en.json";
import spanish from "@/messages/es.json";
import { wordsIn } from "./catalogs";
import { catalogEntries, placeholdersOf } from "./testing/catalog-entries";

const ENGLISH_TEXTS = new Map(catalogEntries(english));
const SPANISH_TEXTS = new Map(catalogEntries(spanish));
const shared = [...ENGLISH_TEXTS].flatMap(([key, text]) => {
  const other = SPANISH_TEXTS.get(key);
  return other === undefined ? [] : [{ key, text, other }];
});

/** Words that are the same in both languages. */
const SAME = ["No", "Error", "Error: {title}"];

describe("the English and the Spanish texts", () => {
  it("have the same keys", () => {
    expect(ENGLISH_TEXTS.size).toBeGreaterThan(450);
    expect([...SPANISH_TEXTS.keys()].sort()).toEqual([...ENGLISH_TEXTS.keys()].sort());
  });

  it("fill in the same things, and have as many parts of a list", () => {
    expect(shared.filter(({ text, other }) => placeholdersOf(text).join() !== placeholdersOf(other).join()).map(({ key }) => key)).toEqual([]);
    expect(shared.filter(({ text, other }) => text.split("|").length !== other.split("|").length).map(({ key }) => key)).toEqual([]);
  });

  it("differ wherever the languages do", () => {
    expect(shared.filter(({ text, other }) => text === other && !SAME.includes(text)).map(({ key }) => key)).toEqual([]);
  });

  it.each(PATIENT_LOCALES)("can each be said in full (%s)", (locale) => {
    const { text } = wordsIn(locale);
    for (const [key, message] of locale === "es" ? SPANISH_TEXTS : ENGLISH_TEXTS) {
      for (const count of [0, 1, 2]) {
        const said = text(key, Object.fromEntries(placeholdersOf(message).map((name) => [name, count])));
        expect(said, key).toMatch(/\S/);
        expect(said, key).not.toMatch(/[{}]/);
      }
    }
  });

  it("end a sentence with one full stop, after an hour too", () => {
    const { text } = wordsIn("es");
    expect(text("sent.ROUTINE", { by: "viernes a las 2:00\u00a0p.\u00a0m." })).toMatch(/[^.]\u00a0p\.\u00a0m\.$/);
    expect(text("sent.ROUTINE", { by: "viernes al mediodía" })).toMatch(/mediodía\.$/);
  });

  it("keep every number and the number to call", () => {
    const digits = (text: string) => (text.match(/\d+/g) ?? []).sort().join(" ");
    expect(shared.filter(({ text, other }) => digits(text) !== digits(other)).map(({ key }) => key)).toEqual([]);
  });
});

describe.each(PATIENT_LOCALES)("every question has its words in %s", (locale) => {
  const { text, find, choice } = wordsIn(locale);
  const questions = QUESTION_PAGES.flatMap((page): readonly Question[] => page.questions);

  it("a title, its choices and its parts", () => {
    for (const question of questions) {
      expect(text(`questions.${question}.title`)).toMatch(/\S/);
      for (const key of keysOf(question)) expect(find(key), key).toMatch(/\S/);
      for (const value of valuesOf(question)) expect(choice(question, value)).toMatch(/\S/);
    }
  });

  it("those of a check-in too", () => {
    for (const question of CHECK_IN_PAGES.flatMap((page) => page.questions)) expect(text(`questions.${question}.title`)).toMatch(/\S/);
    for (const [question, values] of Object.entries(CHECK_IN_CHOICES)) for (const value of values) expect(choice(question, value)).toMatch(/\S/);
    for (const value of COMPLICATIONS) expect(choice("complications", value)).toMatch(/\S/);
    for (const end of [0, 10]) expect(find(`questions.procedurePain.scale.${end}`)).toMatch(/\S/);
  });

  it("and every page and topic a name", () => {
    for (const topic of TOPICS) expect(text(`topics.${topic}`)).toMatch(/\S/);
    for (const { slug, questions: asked } of QUESTION_PAGES) if (asked.length > 1) expect(text(`pages.${slug}`)).toMatch(/\S/);
  });
});

function valuesOf(question: Question): readonly string[] {
  const kind = kindOf(question);
  return "values" in kind ? kind.values : [];
}

function keysOf(question: Question): string[] {
  const kind = kindOf(question);
  if (kind.kind === "count") return [`questions.${question}.unit`];
  if (kind.kind === "scale") return [0, kind.max].map((end) => `questions.${question}.scale.${end}`);
  if (kind.kind === "symptoms") return kind.parts.map((part) => `questions.${question}.parts.${part}`);
  if (kind.kind === "lastTen") return CRAMP_TIMES.flatMap((time) => [`questions.${question}.parts.${time}`, `questions.${question}.shortParts.${time}`]);
  return [];
}
