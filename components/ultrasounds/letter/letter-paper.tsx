import type { PatientLocale } from "@/lib/domain/patient";
import type { ResultLetter } from "@/lib/domain/result-letter";
import { wordsIn } from "@/lib/format/catalogs";
import { dayAt } from "@/lib/format/instants";
import { patientDay } from "@/lib/format/patient-dates";
import { formatPhone } from "@/lib/format/phones";
import { letterWords } from "./letter-words";

type LetterPaperProps = { letter: ResultLetter; locale: PatientLocale; now: Date; person: string };

/** The sheet that goes to the patient: one page, 16 point, black on white on screen and paper. */
export function LetterPaper({ letter, locale, now, person }: LetterPaperProps) {
  const { clinic } = letter;
  const words = letterWords(letter, { locale, now });
  const { text } = wordsIn(locale);
  return (
    <article lang={locale} aria-label={words.title} className="letter-paper">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="min-w-0 wrap-anywhere font-semibold">
          {clinic.name}
          <span className="block font-normal">{formatPhone(clinic.phone)}</span>
        </p>
        <p>{words.date}</p>
      </header>
      <dl className="letter-facts">
        {words.facts.map(({ term, words: fact }) => (
          <div key={term} className="min-w-0">
            <dt>{term}</dt>
            <dd className="font-semibold wrap-anywhere">{fact}</dd>
          </div>
        ))}
      </dl>
      <h2 className="letter-title">{words.title}</h2>
      <p>{words.looked}</p>
      {words.found.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className="font-semibold">{words.nextTitle}</h3>
      {words.next.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        {words.signed}
        {words.newest !== null && ` ${words.newest}`}
      </p>
      <footer className="letter-foot">
        <p>{text("letter.printed", { name: person, at: patientDay(dayAt(now, clinic.timeZone), locale) })}</p>
        <p>{text("letter.page")}</p>
      </footer>
    </article>
  );
}
