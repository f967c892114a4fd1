import type { PatientLocale } from "@/lib/domain/patient";
import type { ResultLetter } from "@/lib/domain/result-letter";
import { wordsIn } from "@/lib/format/catalogs";
import { dayAt } from "@/lib/format/instants";
import { patientDay } from "@/lib/format/patient-dates";
import { formatPhone } from "@/lib/format/phones";

export type LetterWords = {
  date: string;
  title: string;
  facts: { term: string; words: string }[];
  looked: string;
  /** One sentence a leg; empty where only a person may tell the result. */
  found: string[];
  nextTitle: string;
  next: string[];
  signed: string;
  /** Only on an amended report. */
  newest: string | null;
};

type Printed = { locale: PatientLocale; now: Date };

/** Everything that the letter says, in the patient's language. */
export function letterWords({ patient, request, clinic, examinedOn, legs, results, report }: ResultLetter, { locale, now }: Printed): LetterWords {
  const { text } = wordsIn(locale);
  const day = (instant: Date | string) => patientDay(dayAt(instant, clinic.timeZone), locale);
  const found = (results ?? []).map(({ leg, conclusion }) => text(`letter.found.${leg}.${conclusion}`));
  const hasLeak = (results ?? []).some(({ conclusion }) => conclusion === "yes");
  return {
    date: day(now),
    title: text("letter.title"),
    facts: [
      { term: text("letter.name"), words: `${patient.givenName} ${patient.familyName}` },
      { term: text("letter.born"), words: patientDay(patient.bornOn, locale) },
      { term: text("letter.number"), words: request.reference },
      { term: text("letter.phone"), words: formatPhone(patient.phone) },
    ],
    looked: text(`letter.looked.${legs}`, { on: patientDay(examinedOn, locale) }),
    found: hasLeak ? [...found, text("letter.leaks")] : found,
    nextTitle: text("letter.next"),
    next: [text(results === null ? "letter.call" : "letter.talk"), text("letter.ask", { phone: unbroken(formatPhone(clinic.phone)) }), text("letter.emergency")],
    signed: text("letter.signed", { name: report.signedBy, on: day(report.signedAt) }),
    newest: report.version > 1 ? text("letter.newest", { n: report.version }) : null,
  };
}

/** A phone number that stays on one line. */
function unbroken(phone: string): string {
  return phone.replaceAll(" ", "\u00a0").replaceAll("-", "\u2011");
}
