import clsx from "clsx";
import { Ban, Copy, Languages } from "lucide-react";
import type { ReactNode } from "react";
import { Pill } from "@/components/ui/pill";
import type { PatientBanner as Patient } from "@/lib/domain/patient";
import { formatBirth } from "@/lib/format/births";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { allergyWords, languageWords } from "./patient-words";

type PatientBannerProps = {
  patient: Patient;
  reference: string;
  /** The clinic's calendar day, for the age. */
  todayOn: string;
  /** On ultrasound and treatment screens. */
  withAllergies?: boolean;
  notes?: readonly string[];
};

/** Who this screen and every printed page of it is about. */
export function PatientBanner({ patient, reference, todayOn, withAllergies = false, notes = [] }: PatientBannerProps) {
  const language = languageWords(patient.language, patient.needsInterpreter);
  return (
    <header
      aria-label="Patient"
      className={clsx(
        "page flex min-h-14 flex-wrap items-center gap-x-7 gap-y-1 border-b py-2",
        patient.diedOn === null ? "bg-surface" : "bg-closed-tint",
      )}
    >
      <h1 className="wrap-anywhere text-xl font-semibold">{formatPersonName(patient.familyName, patient.givenName)}</h1>
      {patient.diedOn !== null && <strong>Died {formatCalendarDay(patient.diedOn)}</strong>}
      <dl className="flex flex-wrap gap-x-7 gap-y-1">
        <Fact term="Born">{formatBirth(patient.bornOn, todayOn)}</Fact>
        <Fact term="Ref">{reference}</Fact>
        <Fact term="Phone">{formatPhone(patient.phone)}</Fact>
        {language !== null && (
          <Fact term="Language">
            <Languages aria-hidden className="mr-1 inline size-4" />
            {language}
          </Fact>
        )}
        {withAllergies && <Fact term="Allergies">{allergyWords(patient.allergies)}</Fact>}
      </dl>
      {patient.isDoNotContact && (
        <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>
          Do not contact
        </Pill>
      )}
      {notes.map((note) => (
        <p key={note} className="inline-flex min-w-0 items-center wrap-anywhere gap-1.5 rounded-xl bg-info-tint px-2.5 py-0.5 text-sm font-semibold text-info">
          <Copy aria-hidden className="size-3.5 shrink-0" />
          {note}
        </p>
      ))}
    </header>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-2 text-md">
      <dt className="text-muted">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
