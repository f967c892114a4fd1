import { Button } from "@/components/ui/button";
import { FormActions } from "@/components/forms/form-actions";
import { AnswerSections, type CheckSection } from "@/components/screening/answer-sections";
import { PageFrame } from "@/components/screening/page-frame";
import { SaveForm } from "@/components/screening/save-form";
import { useWords } from "@/components/screening/use-words";

/** Everything once more, each answer with its page, and then the one button that sends. */
export function CheckInAnswersPage({ sections, back, save }: { sections: readonly CheckSection[]; back: string; save: string }) {
  const { text } = useWords();
  return (
    <PageFrame back={back} progress={text("common.almostDone")} action={save}>
      <h1 className="text-patient-title font-semibold">{text("check.title")}</h1>
      <p className="mt-1 text-muted">{text("check.lead")}</p>
      <AnswerSections sections={sections} />
      <div className="mt-8">
        <SaveForm page="check" action={save}>
          <p>{text("checkIn.sendLead")}</p>
          <FormActions>
            <Button type="submit" variant="primary" size="lg">
              {text("checkIn.send")}
            </Button>
          </FormActions>
        </SaveForm>
      </div>
    </PageFrame>
  );
}
