import { useId, useState } from "react";
import { TextArea } from "@/components/forms/text-area";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import type { Answer } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import type { UltrasoundStep } from "@/lib/domain/care";

type ReasonFormProps = {
  label: string;
  isOptional?: boolean;
  submitWords: string;
  timeZone: string;
  send: (reason: string) => Promise<Answer<UltrasoundStep>>;
  onDone: () => void;
  onBack: () => void;
};

export function ReasonForm({ label, isOptional = false, submitWords, timeZone, send, onDone, onBack }: ReasonFormProps) {
  const id = useId();
  const [reason, setReason] = useState("");
  const { run, isBusy, failure, errorOf } = useRequestAction();
  return (
    <form
      noValidate
      className="grid gap-4"
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) run(send, reason, onDone);
      }}
    >
      <FailureNotice failure={failure} timeZone={timeZone} yours={reason} />
      <TextArea id={id} autoFocus name="reason" label={label} optional={isOptional} rows={3} value={reason} error={errorOf("reason")} onChange={(event) => setReason(event.target.value)} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {submitWords}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
