import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { FormActions } from "@/components/forms/form-actions";
import type { ConsentTexts } from "@/lib/domain/consent-texts";
import type { Words } from "@/lib/format/texts";
import { type Fields, one } from "@/lib/inputs/answer-fields";
import type { FormError } from "@/lib/inputs/screening-form";
import { AGREE_FIELDS } from "@/lib/inputs/screening-person";
import { AgreedFields } from "./agreed-fields";
import { errorOf } from "./error-words";
import { Honeypot } from "./honeypot";
import { LaterButton } from "./later-button";
import { PageFrame } from "./page-frame";
import { SaveForm } from "./save-form";
import { typedKey } from "./typed-key";
import { useWords } from "./use-words";

export function AgreePage({ consents, fields, errors }: { consents: ConsentTexts; fields: Fields; errors: readonly FormError[] }) {
  const words = useWords();
  const { text } = words;
  // A tick stands for the words it was set under, never for later ones.
  const isOfTheseWords = one(fields, "consentVersion") === String(consents.version);
  return (
    <PageFrame back="/screening/check" progress={text("common.almostDone")} errors={errors}>
      <h1 className="text-patient-title font-semibold">{text("agree.title")}</h1>
      <section className="mb-6 mt-4 rounded-lg border p-4 text-lg">
        <h2 className="font-semibold">{text("agree.privacyTitle")}</h2>
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{consents.privacy}</p>
      </section>
      <SaveForm key={typedKey(fields, AGREE_FIELDS)} page="agree">
        <AgreedFields version={consents.version} locale={consents.locale} />
        {AGREE_FIELDS.map((field) => (
          <CheckboxGroup
            key={field}
            name={field}
            legend={text("agree.legend")}
            legendAs="hidden"
            error={errorOf(words, errors, field)}
            errorWord={text("common.errorWord")}
            size="patient"
            defaultValues={isOfTheseWords ? [one(fields, field)] : []}
            options={[{ value: "yes", label: agreeLabel(field, consents, words) }]}
          />
        ))}
        {!errors.some(({ field }) => field === "send") && <Honeypot />}
        <FormActions>
          <Button id="send" type="submit" variant="primary" size="lg">
            {text("agree.send")}
          </Button>
          <LaterButton />
        </FormActions>
        <p className="-mt-4 text-muted">{text("agree.next")}</p>
      </SaveForm>
    </PageFrame>
  );
}

function agreeLabel(field: (typeof AGREE_FIELDS)[number], consents: ConsentTexts, { text }: Words): string {
  return field === "privacyNotice" ? text("agree.privacyNotice", { version: consents.version }) : consents[field];
}
