"use client";

import { useRef, useState, type FormEvent } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { CONTACT_OUTCOMES, OUTCOME_WORDS, type ContactChannel, type ContactOutcome } from "@/lib/domain/contact-rules";
import { FailureNotice } from "./failure-notice";
import { MINUTES_AGO_ERROR, readMinutesAgo } from "./minutes-ago";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type ContactFormProps = {
  requestId: string;
  channels: readonly { value: ContactChannel; label: string; refusal: string | null }[];
  timeZone: string;
  actions: RequestActions;
};

export function ContactForm({ requestId, channels, timeZone, actions }: ContactFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [minutesError, setMinutesError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const occurredAt = readMinutesAgo(text("minutesAgo"), Date.now());
    setMinutesError(occurredAt === undefined ? MINUTES_AGO_ERROR : undefined);
    if (occurredAt === undefined) return event.currentTarget.querySelector<HTMLInputElement>("input[name=minutesAgo]")?.focus();
    const contact = { requestId, channel: text("channel") as ContactChannel, outcome: text("outcome") as ContactOutcome, note: text("contactNote") || null, occurredAt };
    run(actions.recordContact, contact, () => {
      setOpen(false);
      toast({ message: "Contact recorded" });
    });
  }

  if (!isOpen) {
    return (
      <Button className="mb-3 print-hidden" onClick={() => setOpen(true)}>
        Record contact
      </Button>
    );
  }
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="mb-4 grid gap-3 print-hidden">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <div className="flex flex-wrap gap-3">
        <Select
          autoFocus
          name="channel"
          label="How"
          placeholder="Choose"
          error={errorOf("channel")}
          options={channels.map(({ value, label, refusal }) => ({ value, label: refusal === null ? label : `${label}: not allowed`, disabled: refusal !== null }))}
        />
        <Select
          name="outcome"
          label="What happened"
          placeholder="Choose"
          error={errorOf("outcome")}
          options={CONTACT_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        />
        <TextInput
          name="minutesAgo"
          label="Minutes ago"
          hint="0 is now"
          width="short"
          inputMode="numeric"
          defaultValue="0"
          error={minutesError ?? errorOf("occurredAt")}
        />
      </div>
      <TextArea name="contactNote" label="Note" optional rows={2} error={errorOf("note")} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Save contact
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
