import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormActions } from "@/components/forms/form-actions";
import type { ConsentTexts } from "@/lib/domain/consent-texts";
import type { Fields } from "@/lib/inputs/answer-fields";
import { YOU_FIELDS } from "@/lib/inputs/screening-person";
import type { FormError } from "@/lib/inputs/screening-form";
import { EmergencyAgreement } from "./emergency-agreement";
import { EmergencyNotice } from "./emergency-notice";
import { errorLinks } from "./error-words";
import { LanguageSwitch } from "./language-switch";
import { SaveForm } from "./save-form";
import { YouFields } from "./you-fields";
import { typedKey } from "./typed-key";
import { useWords } from "./use-words";

type InterruptionProps = { clinicPhone: string; consents: ConsentTexts; isBleeding: boolean; fields: Fields; errors: readonly FormError[]; sentReference: string | null; change: string; goOn: string };

/** A fixed safety notice: 911 first, then the clinic. Nothing here weighs the answers. */
export function Interruption({ clinicPhone, consents, isBleeding, fields, errors, sentReference, change, goOn }: InterruptionProps) {
  const words = useWords();
  const { text } = words;
  return (
    <>
      <LanguageSwitch backTo={sentReference === null ? undefined : "/screening/emergency"} />
      <EmergencyNotice {...{ clinicPhone, isBleeding }} />
      {sentReference === null ? (
        <section className="mt-8">
          <ErrorSummary title={text("common.errorSummary")} errors={errorLinks(words, errors)} size="patient" />
          <h2 className="text-patient-lead font-semibold">{text("interruption.leaveTitle")}</h2>
          <p className="mb-6 mt-1 text-muted">{text("interruption.leaveLead")}</p>
          <SaveForm key={typedKey(fields, YOU_FIELDS)} page="emergency">
            <YouFields fields={fields} errors={errors} asksEmail={false} />
            <EmergencyAgreement consents={consents} />
            <FormActions>
              <Button type="submit" variant="secondary" size="lg">
                {text("interruption.send")}
              </Button>
            </FormActions>
          </SaveForm>
          <p className="mt-10 flex flex-col gap-2 border-t pt-4 text-lg">
            <Link href={change} prefetch={false} className="inline-flex min-h-11 items-center text-link">
              {text("interruption.change")}
            </Link>
            <Link href={goOn} prefetch={false} className="inline-flex min-h-11 items-center text-link">
              {text("interruption.goOn")}
            </Link>
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
