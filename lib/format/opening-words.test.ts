import { describe, expect, it } from "vitest";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import { wordsIn } from "./catalogs";
import { openingWords } from "./opening-words";

const day = (opens: string, closes: string) => ({ opens, closes });
const CLOSED: OpeningHours = { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: null };
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const inEnglish = (hours: Partial<OpeningHours>) => plain(openingWords({ ...CLOSED, ...hours }, wordsIn("en")));
const inSpanish = (hours: Partial<OpeningHours>) => plain(openingWords({ ...CLOSED, ...hours }, wordsIn("es")));

describe("opening hours for patients", () => {
  it("put days with the same hours side by side together, in either language", () => {
    const hours = { monday: day("08:00", "17:00"), tuesday: day("08:00", "17:00"), wednesday: day("08:30", "17:00"), friday: day("08:30", "17:00") };
    expect(inEnglish(hours)).toBe("Monday to Tuesday, 8 am to 5 pm; Wednesday, 8:30 am to 5 pm; Friday, 8:30 am to 5 pm");
    expect(inSpanish(hours)).toBe("lunes a martes, de 8 a. m. a 5 p. m.; miércoles, de 8:30 a. m. a 5 p. m.; viernes, de 8:30 a. m. a 5 p. m.");
  });

  it("spell out noon and midnight, which are misread as 12 am and 12 pm", () => {
    expect(inEnglish({ saturday: day("09:00", "12:00"), sunday: day("00:00", "12:30") })).toBe("Saturday, 9 am to noon; Sunday, midnight to 12:30 pm");
    expect(inSpanish({ saturday: day("09:00", "12:00"), sunday: day("00:00", "12:30") })).toBe("sábado, de 9 a. m. a mediodía; domingo, de medianoche a 12:30 p. m.");
  });

  it("are no words when the clinic is never open", () => {
    expect(inEnglish({})).toBe("");
  });

  it("never part an hour from its half of the day", () => {
    expect(openingWords({ ...CLOSED, monday: day("08:00", "17:00") }, wordsIn("es"))).toContain("8\u00a0a.\u00a0m.");
  });
});
