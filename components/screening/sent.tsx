import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { patientLongDate } from "@/lib/format/patient-dates";
import { formatPhone } from "@/lib/format/phones";
import { LanguageSwitch } from "./language-switch";
import { SaveForm } from "./save-form";
import { useWords } from "./use-words";

type SentProps = { reference: string; urgency: Urgency; dueAt: Date; timeZone: string; clinicPhone: string; /** It was sent before, with other answers than the form has now. */ isOther: boolean };

/** The number and what happens by when; nothing about the pattern, and of the flags only the fixed words. */
export function Sent({ reference, urgency, dueAt, timeZone, clinicPhone, isOther }: SentProps) {
  const { locale, text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo="/screening/sent" />
      <h1 className="text-patient-title font-semibold">{text("sent.title")}</h1>
      {isOther && (
        <Notice tone="warning" word={text("sent.otherWord")} title={text("sent.otherTitle")}>
          {text("sent.other")}
        </Notice>
      )}
      <div className="rounded-lg border bg-surface p-4">
        <p>{text("sent.reference")}</p>
        <p className="text-patient-title font-semibold tabular-nums">{reference}</p>
        <p className="text-lg text-muted">{text("sent.referenceHint")}</p>
      </div>
      <section>
        <h2 className="text-patient-lead font-semibold">{text("sent.next")}</h2>
        <p className="mt-1">{text(`sent.${urgency}`, { by: patientLongDate(dueAt, timeZone, locale) })}</p>
        <p className="mt-3">{text("sent.worse")}</p>
      </section>
      <p>
        {text("sent.another")}{" "}
        <a href={`tel:${clinicPhone}`} className="inline-flex min-h-11 items-center font-semibold text-link">
          {formatPhone(clinicPhone)}
        </a>
      </p>
      <SaveForm page="clear">
        <div>
          <Button type="submit" size="lg">
            {text("sent.clear")}
          </Button>
          <p className="mt-1 text-lg text-muted">{text("sent.clearHint")}</p>
        </div>
      </SaveForm>
    </div>
  );
}
