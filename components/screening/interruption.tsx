import { Phone } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormActions } from "@/components/forms/form-actions";
import { formatPhone } from "@/lib/format/phones";
import type { Fields } from "@/lib/inputs/answer-fields";
import type { FormError } from "@/lib/inputs/screening-form";
import { errorLinks } from "./error-words";
import { LanguageSwitch } from "./language-switch";
import { SaveForm } from "./save-form";
import { YouFields } from "./you-fields";
import { useWords } from "./use-words";

type InterruptionProps = { clinicPhone: string; isBleeding: boolean; fields: Fields; errors: readonly FormError[]; sentReference: string | null; goOn: string };

/** A fixed safety notice: 911 first, then the clinic. Nothing here weighs the answers. */
export function Interruption({ clinicPhone, isBleeding, fields, errors, sentReference, goOn }: InterruptionProps) {
  const words = useWords();
  const { text } = words;
  return (
    <>
      <div className="flex justify-end">
        <LanguageSwitch backTo={sentReference === null ? undefined : "/screening/emergency"} />
      </div>
      <ErrorSummary title={text("common.errorSummary")} errors={errorLinks(words, errors)} size="patient" />
      <section className="mt-4 rounded-lg border-3 border-urgent bg-emergency p-5">
        <h1 className="text-patient-title font-semibold text-urgent">{text("interruption.title")}</h1>
        <p className="mt-2 text-patient-lead">{text("interruption.lead")}</p>
        {isBleeding && <p className="mt-3 font-semibold">{text("interruption.bleeding")}</p>}
        <ButtonLink href="tel:911" variant="danger" size="lg" className="mt-4 w-full sm:w-auto" icon={<Phone aria-hidden className="size-5" />}>
          {text("interruption.call")}
        </ButtonLink>
        <p className="mt-5">{text("interruption.then")}</p>
        <a href={`tel:${clinicPhone}`} className="inline-flex min-h-11 items-center font-semibold text-link">
          {formatPhone(clinicPhone)}
        </a>
      </section>
      {sentReference === null ? (
        <section className="mt-8">
          <h2 className="text-patient-lead font-semibold">{text("interruption.leaveTitle")}</h2>
          <p className="mb-6 mt-1 text-muted">{text("interruption.leaveLead")}</p>
          <SaveForm page="emergency">
            <YouFields fields={fields} errors={errors} asksEmail={false} />
            <p className="text-lg">{text("interruption.ack")}</p>
            <FormActions>
              <Button type="submit" variant="secondary" size="lg">
                {text("interruption.send")}
              </Button>
            </FormActions>
          </SaveForm>
          <p className="mt-10 border-t pt-4 text-lg">
            <a href={goOn} className="inline-flex min-h-11 items-center text-link">
              {text("interruption.goOn")}
            </a>
          </p>
        </section>
      ) : (
        <section className="mt-8">
          <h2 className="text-patient-lead font-semibold">{text("interruption.sentTitle")}</h2>
          <p className="mt-1">{text("interruption.sent", { reference: sentReference })}</p>
        </section>
      )}
    </>
  );
}
