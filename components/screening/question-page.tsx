import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/forms/form-actions";
import { TOPICS, topicNumber, type ScreeningPage } from "@/lib/domain/questions/pages";
import { kindOf } from "@/lib/domain/questions/kinds";
import type { Words } from "@/lib/format/texts";
import type { Fields } from "@/lib/inputs/answer-fields";
import { askedOn, type FormError } from "@/lib/inputs/screening-form";
import { fieldsOfPage } from "@/lib/inputs/screening-steps";
import { EmergencyLine } from "./emergency-line";
import { LaterButton } from "./later-button";
import { PageFrame } from "./page-frame";
import { QuestionControl } from "./question-control";
import { SaveForm } from "./save-form";
import { typedKey } from "./typed-key";
import { useWords } from "./use-words";

export type QuestionPageProps = {
  page: ScreeningPage;
  fields: Fields;
  errors: readonly FormError[];
  back: string;
  returnsToCheck: boolean;
};

export function QuestionPage({ page, fields, errors, back, returnsToCheck }: QuestionPageProps) {
  const words = useWords();
  const { text } = words;
  const questions = askedOn(page, fields);
  const hasOwnTitle = needsTitle(page);
  return (
    <PageFrame back={back} progress={progressOf(page, words)} errors={errors}>
      <SaveForm key={typedKey(fields, fieldsOfPage(page))} page={page.slug} returnsToCheck={returnsToCheck}>
        {hasOwnTitle && <h1 className="-mb-4 text-patient-title font-semibold">{text(`pages.${page.slug}`)}</h1>}
        {questions.map((question) => (
          <QuestionControl key={question} {...{ question, fields, errors }} isTitle={!hasOwnTitle} />
        ))}
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text("common.continue")}
          </Button>
          {page.slug === "last-ten" && (
            <button type="submit" name="lastTenCramps-unsure" value="yes" className="inline-flex min-h-13 items-center text-link">
              {text("questions.lastTenCramps.unsure")}
            </button>
          )}
          <LaterButton />
        </FormActions>
      </SaveForm>
      <EmergencyLine />
    </PageFrame>
  );
}

export function progressOf(page: ScreeningPage, { text }: Words): string {
  return text("common.progress", { n: topicNumber(page), total: TOPICS.length });
}

/** A lone question is the heading itself; a text field has a label, so its page needs one. */
export function needsTitle({ questions }: ScreeningPage): boolean {
  const [only] = questions;
  return questions.length !== 1 || only === undefined || ["count", "note"].includes(kindOf(only).kind);
}
