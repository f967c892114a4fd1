import { ButtonLink } from "@/components/ui/button-link";
import { AnswerSections, type CheckSection } from "./answer-sections";
import { LaterButton } from "./later-button";
import { PageFrame } from "./page-frame";
import { SaveForm } from "./save-form";
import { useWords } from "./use-words";

type CheckAnswersProps = { sections: readonly CheckSection[]; back: string };

export function CheckAnswers({ sections, back }: CheckAnswersProps) {
  const { text } = useWords();
  return (
    <PageFrame back={back} progress={text("common.almostDone")} backTo="/screening/check">
      <h1 className="text-patient-title font-semibold">{text("check.title")}</h1>
      <p className="mt-1 text-muted">{text("check.lead")}</p>
      <AnswerSections sections={sections} />
      <ButtonLink href="/screening/agree" variant="primary" size="lg" className="mt-8">
        {text("check.continue")}
      </ButtonLink>
      <SaveForm page="later">
        <div className="mt-4">
          <LaterButton />
        </div>
      </SaveForm>
    </PageFrame>
  );
}
