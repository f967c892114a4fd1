"use client";

import type { Answer, SavedCheckIn } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { CheckInAnswers } from "@/lib/domain/care";
import type { AskedCheckIn, AskedQuestion } from "./asked-questions";
import { openFlags } from "./open-flags";
import { QuestionField } from "./question-field";
import { RaisedFlags } from "./raised-flags";
import { sentAnswers } from "./sent-answers";

type PhoneFormProps = {
  title: string;
  asked: AskedCheckIn;
  answers: CheckInAnswers;
  onAnswers: (answers: CheckInAnswers) => void;
  call: { phone: string; href: string; isDoNotContact: boolean };
  seesFlags: boolean;
  clotRisks: unknown;
  emergencyPolicy: string;
  timeZone: string;
  record: (answers: CheckInAnswers) => Promise<Answer<SavedCheckIn>>;
  onDone: (saved: SavedCheckIn) => void;
  onCancel: () => void;
};

/** Safety first; what the answers ask of the clinic stands there while the patient is still on the phone. */
export function PhoneForm({ title, asked, answers, onAnswers, call, seesFlags, clotRisks, emergencyPolicy, timeZone, record, onDone, onCancel }: PhoneFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const isShown = ({ question }: AskedQuestion) => question !== "rednessSigns" || answers.spreadingRedness === "yes";
  const fields = (questions: readonly AskedQuestion[]) =>
    questions.filter(isShown).map((question) => (
      <QuestionField
        key={question.question} asked={question} value={answers[question.question]} error={errorOf(`answers.${question.question}`)}
        onValue={(value) => onAnswers({ ...answers, [question.question]: value })}
      />
    ));
  return (
    <StepForm label={`Check-in by phone: ${title}`} submitWords="Record check-in" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={() => run(record, sentAnswers(answers), onDone)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base font-semibold">By phone: {title}</h3>
        {call.isDoNotContact ? (
          <p className="font-semibold text-urgent">Do not contact this patient</p>
        ) : (
          <a href={call.href} className="text-md text-link">
            Call {call.phone}
          </a>
        )}
      </div>
      <section aria-labelledby="check-in-safety" className="grid gap-4">
        <h4 id="check-in-safety" className="border-b pb-1 text-md font-semibold">
          Safety first
        </h4>
        {fields(asked.safety)}
        <RaisedFlags raised={openFlags(answers, clotRisks, seesFlags)} emergencyPolicy={emergencyPolicy} />
      </section>
      <section aria-labelledby="check-in-cramps" className="grid gap-4">
        <h4 id="check-in-cramps" className="border-b pb-1 text-md font-semibold">
          Cramps since the treatment
        </h4>
        {fields(asked.cramps)}
      </section>
    </StepForm>
  );
}
