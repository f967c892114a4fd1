"use client";

import { useState } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { URGENCY_LEVELS, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { URGENCY_WORDS } from "@/lib/domain/urgency";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type UrgencyFormProps = { requestId: string; version: number; urgency: Urgency; timeZone: string; actions: RequestActions };

export function UrgencyForm({ requestId, version, urgency, timeZone, actions }: UrgencyFormProps) {
  const [isOpen, setOpen] = useState(false);
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Change urgency</Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        const wanted = { urgency: String(fields.get("urgency")) as Urgency, reason: String(fields.get("urgencyReason")) };
        if (isBusy) return;
        run(actions.raiseUrgency, { requestId, version, ...wanted }, () => {
          setOpen(false);
          toast({ message: `Urgency set to ${URGENCY_WORDS[wanted.urgency]}` });
        });
      }}
    >
      <FailureNotice failure={failure} timeZone={timeZone} />
      <Select
        autoFocus
        name="urgency"
        label="Urgency"
        hint="Never below the open flags."
        placeholder="Choose"
        error={errorOf("urgency")}
        options={URGENCY_LEVELS.filter((level) => level !== urgency).map((value) => ({ value, label: URGENCY_WORDS[value] }))}
      />
      <TextArea name="urgencyReason" label="Why (required)" rows={2} error={errorOf("reason")} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Set urgency
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
