import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { FormActions } from "@/components/forms/form-actions";
import type { ConsentTexts } from "@/lib/domain/consent-texts";
import { YOU_FIELDS } from "@/lib/inputs/screening-person";
import { EmergencyAgreement } from "./emergency-agreement";
import { EmergencyLine } from "./emergency-line";
import { LaterButton } from "./later-button";
import { PageFrame } from "./page-frame";
import { progressOf, type QuestionPageProps } from "./question-page";
import { SaveForm } from "./save-form";
import { YouFields } from "./you-fields";
import { typedKey } from "./typed-key";
import { useWords } from "./use-words";

/** With an emergency among the answers, this page sends the request: the clinic then has a name and a phone. */
export function YouPage({ page, fields, errors, back, returnsToCheck, emergencyConsents }: QuestionPageProps & { emergencyConsents: ConsentTexts | null }) {
  const words = useWords();
  const { text } = words;
  return (
    <PageFrame back={back} progress={progressOf(page, words)} errors={errors}>
      <SaveForm key={typedKey(fields, YOU_FIELDS)} page={page.slug} returnsToCheck={returnsToCheck}>
        <h1 className="text-patient-title font-semibold">{text("you.title")}</h1>
        {emergencyConsents && (
          <Notice tone="danger" title={text("you.emergencyNote")}>
            <EmergencyAgreement consents={emergencyConsents} />
          </Notice>
        )}
        <YouFields fields={fields} errors={errors} asksEmail={emergencyConsents === null} />
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text(emergencyConsents ? "you.send" : "common.continue")}
          </Button>
          <LaterButton />
        </FormActions>
      </SaveForm>
      <EmergencyLine />
    </PageFrame>
  );
}
