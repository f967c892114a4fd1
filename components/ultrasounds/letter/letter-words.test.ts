import { describe, expect, it } from "vitest";
import { letterResults, type ResultLetter } from "@/lib/domain/result-letter";
import { REFLUX_CONCLUSIONS, THROMBUS_KINDS, type Leg, type RefluxConclusion } from "@/lib/domain/reflux";
import { LEGS_CHOICES, legsOf, ORDER_PURPOSES, type LegsChoice } from "@/lib/domain/ultrasound";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { seenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import { languageCaution, sendingCautions } from "./letter-cautions";
import { letterWords } from "./letter-words";

const NOW = new Date("2026-11-10T15:00:00Z");
const LETTER: ResultLetter = {
  orderId: "order",
  request: { id: "request", reference: "V-000123" },
  patient: { patientId: "patient", familyName: "García", givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", email: null, language: "es", needsInterpreter: false, allergies: null, sex: null, isDoNotContact: false, diedOn: null },
  clinic: { name: "Northside Vein Clinic", phone: "+13125550100", timeZone: "America/Chicago" },
  examinedOn: "2026-11-03",
  legs: "both",
  results: [],
  report: { version: 1, signedBy: "Dr. Helen Park", signedAt: "2026-11-04T03:00:00Z" },
};
const letterOf = (legs: LegsChoice, conclusion: RefluxConclusion): ResultLetter => ({ ...LETTER, legs, results: legsOf(legs).map((leg) => ({ leg, conclusion })) });
const allWords = (letter: ResultLetter, locale: "en" | "es") => {
  const { date, title, facts, looked, found, nextTitle, next, signed, newest } = letterWords(letter, { locale, now: NOW });
  return [date, title, ...facts.flatMap(({ term, words }) => [term, words]), looked, ...found, nextTitle, ...next, signed, newest ?? ""].join("\n");
};

const SIDE = { en: { left: /\bleft leg\b/, right: /\bright leg\b/ }, es: { left: /\bpierna izquierda\b/, right: /\bpierna derecha\b/ } } as const;
const SAYS = {
  en: { yes: /^We found a vein in your \w+ leg that leaks \(reflux\)\.$/, no: /^We did not find a vein in your \w+ leg that leaks\.$/, indeterminate: /could not show it clearly\.$/ },
  es: { yes: /^Encontramos una vena en su pierna \w+ que no cierra bien \(reflujo\)\.$/, no: /^No encontramos en su pierna \w+ ninguna vena/, indeterminate: /no pudo mostrarlo con claridad\.$/ },
} as const;
const OTHER = { left: "right", right: "left" } as const satisfies Record<Leg, Leg>;

const CASES = PATIENT_LOCALES.flatMap((locale) => LEGS_CHOICES.flatMap((legs) => REFLUX_CONCLUSIONS.map((conclusion) => ({ locale, legs, conclusion }))));

describe("what a letter says", () => {
  it.each(CASES)("in $locale of $legs and $conclusion: each leg's sentence, with its own side", ({ locale, legs, conclusion }) => {
    const { looked, found } = letterWords(letterOf(legs, conclusion), { locale, now: NOW });
    const sentences = found.slice(0, legsOf(legs).length);
    expect(found).toHaveLength(sentences.length + (conclusion === "yes" ? 1 : 0));
    sentences.forEach((sentence, place) => {
      const leg = legsOf(legs)[place] ?? "left";
      expect(sentence).toMatch(SAYS[locale][conclusion]);
      expect(sentence).toMatch(SIDE[locale][leg]);
      expect(sentence).not.toMatch(SIDE[locale][OTHER[leg]]);
    });
    if (legs === "both") expect(looked).toMatch(locale === "es" ? /sus dos piernas/ : /both of your legs/);
    else expect(looked).toMatch(SIDE[locale][legs]);
  });

  it("keeps two legs with different results apart", () => {
    const { found } = letterWords({ ...LETTER, results: [{ leg: "right", conclusion: "no" }, { leg: "left", conclusion: "yes" }] }, { locale: "en", now: NOW });
    expect(found.slice(0, 2)).toEqual(["We did not find a vein in your right leg that leaks.", "We found a vein in your left leg that leaks (reflux)."]);
  });

  it.each(CASES)("in $locale of $legs and $conclusion: no number of the scan, no code, no pattern, no advice", ({ locale, legs, conclusion }) => {
    const said = allWords(letterOf(legs, conclusion), locale);
    expect(said).not.toMatch(/\bms\b|\bmm\b|millisecond|milisegundo|[A-Z]\d{2}\.\d|pattern|patrón|likely|probable|should|debe|recommend|recomenda|treat|tratamiento|diagnos/i);
    expect(said).not.toMatch(/\d{1,2}\/\d{1,2}\/\d{2,4}|undefined|null|NaN|\{/);
  });

  it("writes long dates on the clinic's calendar and the number to call", () => {
    const english = letterWords(letterOf("left", "no"), { locale: "en", now: NOW });
    expect([english.date, english.looked, english.signed]).toEqual(["November 10, 2026", "We looked at the veins in your left leg on November 3, 2026.", "Signed by Dr. Helen Park on November 3, 2026."]);
    expect(english.facts.map(({ words }) => words)).toEqual(["Ana García", "March 14, 1961", "V-000123", "(312) 555-0142"]);
    expect(english.next.join(" ")).toContain("call us at (312)\u00a0555\u20110100.");
    expect(letterWords(letterOf("left", "no"), { locale: "es", now: NOW }).looked).toBe("Miramos las venas de su pierna izquierda el 3 de noviembre de 2026.");
  });

  it("names the version only of an amended report", () => {
    expect(letterWords(LETTER, { locale: "en", now: NOW }).newest).toBeNull();
    expect(letterWords({ ...LETTER, report: { ...LETTER.report, version: 2 } }, { locale: "en", now: NOW }).newest).toContain("version 2");
  });

  it.each(PATIENT_LOCALES)("in %s tells that the clinic will call and no result where only a person may tell it", (locale) => {
    const letter = { ...LETTER, results: null };
    expect(letterWords(letter, { locale, now: NOW })).toMatchObject({ found: [], next: [expect.stringMatching(/^(The clinic will call you about|La clínica le llamará sobre)/), expect.anything(), expect.stringContaining("911")] });
    expect(allWords(letter, locale)).not.toMatch(/clot|coágulo|thromb|tromb|leak|reflu|cierra/i);
  });
});

describe("what a letter may tell", () => {
  const report = (thrombus: (typeof THROMBUS_KINDS)[number]) => ({ reflux: { left: "yes", right: null } as const, findings: wholeLeg("left", seenSegment("POPV", { thrombus })) });

  it.each(THROMBUS_KINDS)("of a leg with thrombus %s", (thrombus) => {
    const isToldInPerson = thrombus === "acute" || thrombus === "indeterminate";
    expect(letterResults("diagnostic", "left", report(thrombus))).toEqual(isToldInPerson ? null : [{ leg: "left", conclusion: "yes" }]);
  });

  it.each(ORDER_PURPOSES)("of a scan for %s", (purpose) => {
    expect(letterResults(purpose, "left", report("none")) === null).toBe(purpose === "dvt");
  });
});

describe("before printing", () => {
  const { patient } = LETTER;

  it("warns of a patient who has died or does not want to be contacted", () => {
    expect(sendingCautions(patient)).toEqual([]);
    expect(sendingCautions({ ...patient, isDoNotContact: true })).toEqual([expect.stringContaining("asked not to be contacted")]);
    expect(sendingCautions({ ...patient, isDoNotContact: true, diedOn: "2026-11-01" })).toEqual(["The patient died on 01-Nov-2026. Do not send this letter."]);
  });

  it("says when there is no letter in the patient's language", () => {
    expect([languageCaution(patient), languageCaution({ language: "en-US" })]).toEqual([null, null]);
    expect(languageCaution({ language: "vi" })).toContain("Vietnamese");
  });
});
