import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/forms/form-actions";
import { EmergencyLine } from "@/components/screening/emergency-line";
import { PageFrame } from "@/components/screening/page-frame";
import { SaveForm } from "@/components/screening/save-form";
import { typedKey } from "@/components/screening/typed-key";
import { useWords } from "@/components/screening/use-words";
import type { CheckInPage } from "@/lib/domain/questions/check-in-pages";
import type { Fields } from "@/lib/inputs/answer-fields";
import { fieldsOfCheckInPage } from "@/lib/inputs/check-in-form";
import type { FormError } from "@/lib/inputs/screening-form";
import { AnswerQuestion } from "./answer-question";
import { needsTitle, progressWords, titleWords } from "./page-words";

type AnswerPageProps = { page: CheckInPage; fields: Fields; errors: readonly FormError[]; back: string; save: string; returnsToCheck: boolean };

/** One topic of the check-in. */
export function AnswerPage({ page, fields, errors, back, save, returnsToCheck }: AnswerPageProps) {
  const words = useWords();
  const hasOwnTitle = needsTitle(page);
  return (
    <PageFrame back={back} progress={progressWords(page, words)} errors={errors} action={save}>
      <SaveForm key={typedKey(fields, fieldsOfCheckInPage(page))} page={page.slug} returnsToCheck={returnsToCheck} action={save}>
        {hasOwnTitle && <h1 className="-mb-4 text-patient-title font-semibold">{titleWords(page, words)}</h1>}
        {page.questions.map((question) => (
          <AnswerQuestion key={question} {...{ question, fields, errors }} isTitle={!hasOwnTitle} />
        ))}
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {words.text("common.continue")}
          </Button>
        </FormActions>
      </SaveForm>
      <EmergencyLine />
    </PageFrame>
  );
}
