import { PatientBanner } from "@/components/patients/patient-banner";
import { PrintButton } from "@/components/requests/detail/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PATIENT_LOCALES, patientLocale, type PatientLocale } from "@/lib/domain/patient";
import type { ResultLetter } from "@/lib/domain/result-letter";
import { dayAt } from "@/lib/format/instants";
import { languageCaution, sendingCautions } from "./letter-cautions";
import { letterPath } from "./letter-path";
import { LetterPaper } from "./letter-paper";

const LANGUAGE_WORDS: Record<PatientLocale, string> = { en: "English", es: "Spanish" };

type LetterViewProps = { letter: ResultLetter; language: PatientLocale | null; now: Date; person: string };

/** The letter as it will be printed, with what to mind before printing above it. */
export function LetterView({ letter, language, now, person }: LetterViewProps) {
  const { patient, request, clinic, orderId, results } = letter;
  const locale = language ?? patientLocale(patient.language);
  const spoken = languageCaution(patient);
  return (
    <>
      <div className="print-hidden">
        <PatientBanner patient={patient} reference={request.reference} todayOn={dayAt(now, clinic.timeZone)} />
        <section aria-labelledby="letter-tools" className="page grid gap-3 py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h2 id="letter-tools" className="text-lg font-semibold">
              Result letter
            </h2>
            <nav aria-label="Language of the letter" className="flex flex-wrap gap-2">
              {PATIENT_LOCALES.map((one) => (
                <ButtonLink key={one} href={letterPath(orderId, one)} variant={one === locale ? "primary" : "secondary"} aria-current={one === locale ? "true" : undefined}>
                  {LANGUAGE_WORDS[one]}
                </ButtonLink>
              ))}
            </nav>
            <ButtonLink href={`/requests/${request.id}`}>
              Open the request
            </ButtonLink>
            <PrintButton />
          </div>
          {sendingCautions(patient).map((caution) => (
            <Notice key={caution} tone="danger" title={caution} />
          ))}
          {spoken !== null && <Notice tone="warning" title={spoken} />}
          {results === null && <Notice tone="warning" title="This letter tells no result: a clinician talks with the patient first." />}
        </section>
      </div>
      <div className="page pb-8 print:p-0">
        <LetterPaper letter={letter} locale={locale} now={now} person={person} />
      </div>
    </>
  );
}
