import { LanguageSwitch } from "@/components/screening/language-switch";
import { useWords } from "@/components/screening/use-words";
import { patientLongDate } from "@/lib/format/patient-dates";
import { formatPhone } from "@/lib/format/phones";

type SentAnswersPageProps = { base: string; save: string; callBy: Date; isEmergency: boolean; timeZone: string; clinicPhone: string };

/** The same words for everybody but in an emergency, which the person was told of before. */
export function SentAnswersPage({ base, save, callBy, isEmergency, timeZone, clinicPhone }: SentAnswersPageProps) {
  const { locale, text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo={base} action={save} />
      <h1 className="text-patient-title font-semibold">{text("checkIn.sentTitle")}</h1>
      <p>{text("checkIn.sentThanks")}</p>
      <section>
        <h2 className="text-patient-lead font-semibold">{text("sent.next")}</h2>
        <p className="mt-1">{isEmergency ? text("checkIn.sentEmergency") : text("checkIn.sentNext", { by: patientLongDate(callBy, timeZone, locale) })}</p>
        <p className="mt-3">{text("sent.worse")}</p>
      </section>
      <p>
        {text("sent.another")}{" "}
        <a href={`tel:${clinicPhone}`} className="inline-flex min-h-11 items-center font-semibold text-link">
          {formatPhone(clinicPhone)}
        </a>
      </p>
    </div>
  );
}
