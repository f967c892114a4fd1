"use client";

import { useEffect, useRef, useState, type FormEvent } from "react";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import { MINUTES_AGO_ERROR, readMinutesAgo } from "@/components/requests/detail/minutes-ago";
import type { RequestActions } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import type { ContactOutcome } from "@/lib/domain/contact-rules";
import type { CheckInRow } from "./check-in-page";

type CallFormProps = { row: CheckInRow; recordContact: RequestActions["recordContact"]; onDone: () => void; onCancel: () => void };

const OUTCOMES: { value: ContactOutcome; label: string }[] = [
  { value: "no_answer", label: "No answer" },
  { value: "left_message", label: "Left a message" },
  { value: "reached", label: "Reached, will answer later" },
];

export function CallForm({ row, recordContact, onDone, onCancel }: CallFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const [minutesError, setMinutesError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  // The form comes after its dialog, which could not begin with it.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const occurredAt = readMinutesAgo(text("minutesAgo"), Date.now());
    setMinutesError(occurredAt === undefined ? MINUTES_AGO_ERROR : undefined);
    if (occurredAt === undefined) return event.currentTarget.querySelector<HTMLInputElement>("input[name=minutesAgo]")?.focus();
    run(recordContact, { requestId: row.requestId, checkInId: row.id, channel: "call", outcome: text("outcome") as ContactOutcome, note: text("callNote") || null, occurredAt }, onDone);
  }
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="grid gap-4">
      <FailureNotice failure={failure} timeZone={row.timeZone} />
      {!row.mayLeaveMessage && <p className="font-semibold">Do not name the clinic in a message.</p>}
      <RadioGroup name="outcome" legend="What happened" options={OUTCOMES} error={errorOf("outcome")} />
      <TextInput name="minutesAgo" label="Minutes ago" hint="0 is now" width="short" inputMode="numeric" defaultValue="0" error={minutesError ?? errorOf("occurredAt")} />
      <TextArea name="callNote" label="Note" optional rows={2} error={errorOf("note")} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Save call
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
