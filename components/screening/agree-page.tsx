import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { FormActions } from "@/components/forms/form-actions";
import { PRIVACY_NOTICE_VERSION } from "@/lib/domain/screening-limits";
import { type Fields, one } from "@/lib/inputs/answer-fields";
import type { FormError } from "@/lib/inputs/screening-form";
import { AGREE_FIELDS } from "@/lib/inputs/screening-person";
import { errorOf } from "./error-words";
import { PageFrame } from "./page-frame";
import { SaveForm } from "./save-form";
import { useWords } from "./use-words";

export function AgreePage({ fields, errors }: { fields: Fields; errors: readonly FormError[] }) {
  const words = useWords();
  const { text } = words;
  return (
    <PageFrame back="/screening/check" progress={text("common.almostDone")} errors={errors}>
      <h1 className="text-patient-title font-semibold">{text("agree.title")}</h1>
      <section className="mb-6 mt-4 rounded-lg border p-4 text-lg">
        <h2 className="font-semibold">{text("agree.privacyTitle")}</h2>
        <p className="mt-1">{text("agree.privacy")}</p>
      </section>
      <SaveForm page="agree">
        {AGREE_FIELDS.map((field) => (
          <CheckboxGroup
            key={field}
            name={field}
            legend={text("agree.legend")}
            legendAs="hidden"
            error={errorOf(words, errors, field)}
            errorWord={text("common.errorWord")}
            size="patient"
            defaultValues={[one(fields, field)]}
            options={[{ value: "yes", label: text(`agree.${field}`, { version: PRIVACY_NOTICE_VERSION }) }]}
          />
        ))}
        {/* Read by nobody and filled in only by machines. */}
        <div hidden>
          <label>
            Website <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        <FormActions>
          <Button id="send" type="submit" variant="primary" size="lg">
            {text("agree.send")}
          </Button>
        </FormActions>
        <p className="-mt-4 text-muted">{text("agree.next")}</p>
      </SaveForm>
    </PageFrame>
  );
}
