import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FormActions } from "@/components/forms/form-actions";
import { LanguageSwitch } from "@/components/screening/language-switch";
import { SaveForm } from "@/components/screening/save-form";
import { useWords } from "@/components/screening/use-words";
import { patientDay } from "@/lib/format/patient-dates";

type StartAnswersProps = { base: string; save: string; until: string; /** Where somebody who began before goes on. */ resume: string | null };

/** Whoever opens the link reads this, so it names nobody and no treatment. */
export function StartAnswers({ base, save, until, resume }: StartAnswersProps) {
  const { locale, text } = useWords();
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo={base} action={save} />
      <h1 className="text-patient-title font-semibold">{text("checkIn.startTitle")}</h1>
      <p>{text("checkIn.startLead")}</p>
      <section className="rounded-lg border-3 border-urgent p-4">
        <h2 className="text-patient-lead font-semibold">{text("start.emergencyTitle")}</h2>
        <ul className="mt-1 list-disc pl-5">
          {text("start.emergencies").split("|").map((sign) => (
            <li key={sign}>{sign}</li>
          ))}
        </ul>
      </section>
      <p>{text("checkIn.startTime", { until: patientDay(until, locale) })}</p>
      <p>{text("checkIn.startSafety")}</p>
      <p className="text-lg text-muted">{text("checkIn.startLink")} {text("checkIn.startShared")}</p>
      {resume === null ? (
        <SaveForm page="start" action={save}>
          <FormActions>
            <Button type="submit" variant="primary" size="lg">
              {text("start.start")}
            </Button>
          </FormActions>
        </SaveForm>
      ) : (
        <div>
          <ButtonLink href={resume} variant="primary" size="lg">
            {text("start.resume")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}
