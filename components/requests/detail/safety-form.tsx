"use client";

import { useState, type FormEvent } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RadioGroup } from "@/components/forms/radio-group";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { useToast } from "@/components/ui/toast";
import type { SafetyAnswers } from "@/lib/domain/safety-by-phone";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import type { SafetyQuestion } from "./safety-questions";
import { useRequestAction } from "./use-request-action";

const NONE = "none";

type SafetyFormProps = { requestId: string; version: number; questions: readonly SafetyQuestion[]; timeZone: string; actions: RequestActions };

/** Fills safety answers that are missing, as the patient gives them on the phone. Nothing is ticked beforehand. */
export function SafetyForm({ requestId, version, questions, timeZone, actions }: SafetyFormProps) {
  const [picked, setPicked] = useState<Readonly<Record<string, readonly string[]>>>({});
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const shown = questions.filter(({ after }) => after === null || after.answers.some((answer) => picked[after.question]?.includes(answer)));

  function tick(question: string, value: string, isTicked: boolean) {
    const before = (picked[question] ?? []).filter((one) => one !== value && (one === NONE) === (value === NONE));
    setPicked({ ...picked, [question]: isTicked ? [...before, value] : before });
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const given = shown.filter(({ question }) => (picked[question]?.length ?? 0) > 0);
    const answers = Object.fromEntries(given.map(({ question, isMulti }) => [question, isMulti ? picked[question]?.filter((value) => value !== NONE) : picked[question]?.[0]]));
    run(actions.answerSafety, { requestId, version, answers: answers as SafetyAnswers }, () => {
      setPicked({});
      toast({ message: "Safety answers recorded" });
    });
  }

  return (
    <div className="print-hidden">
      <Panel id="safety" title="Complete the safety check by phone" aside={`${questions.filter(({ after }) => after === null).length} missing`}>
        <form onSubmit={onSubmit} noValidate className="grid gap-5">
          <FailureNotice failure={failure} timeZone={timeZone} />
          {shown.map(({ question, title, isMulti, options }) =>
            isMulti ? (
              <CheckboxGroup
                key={question}
                name={question}
                legend={title}
                options={[...options, { value: NONE, label: "None of these", or: "or" }]}
                values={[...(picked[question] ?? [])]}
                onToggle={(value, isTicked) => tick(question, value, isTicked)}
              />
            ) : (
              <RadioGroup
                key={question}
                name={question}
                legend={title}
                options={options}
                value={picked[question]?.[0] ?? ""}
                onChange={(value) => setPicked({ ...picked, [question]: [value] })}
              />
            ),
          )}
          <div>
            <Button type="submit" variant="primary" aria-disabled={isBusy}>
              Record answers
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
