import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { FormActions } from "@/components/forms/form-actions";
import { EmergencyLine } from "./emergency-line";
import { PageFrame } from "./page-frame";
import { progressOf, type QuestionPageProps } from "./question-page";
import { SaveForm } from "./save-form";
import { YouFields } from "./you-fields";
import { useWords } from "./use-words";

/** With an emergency among the answers, this page sends the request: the clinic then has a name and a phone. */
export function YouPage({ page, fields, errors, back, returnsToCheck, isEmergency }: QuestionPageProps & { isEmergency: boolean }) {
  const words = useWords();
  const { text } = words;
  return (
    <PageFrame back={back} progress={progressOf(page, words)} errors={errors}>
      <SaveForm page={page.slug} returnsToCheck={returnsToCheck}>
        <h1 className="text-patient-title font-semibold">{text("you.title")}</h1>
        {isEmergency && (
          <Notice tone="danger" title={text("you.emergencyNote")}>
            <p>{text("interruption.ack")}</p>
          </Notice>
        )}
        <YouFields fields={fields} errors={errors} asksEmail={!isEmergency} />
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text(isEmergency ? "you.send" : "common.continue")}
          </Button>
        </FormActions>
      </SaveForm>
      <EmergencyLine />
    </PageFrame>
  );
}
