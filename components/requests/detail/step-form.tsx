"use client";

import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "./failure-notice";
import type { Failure } from "./request-actions";

type StepFormProps = {
  label: string;
  submitWords: string;
  isBusy: boolean;
  failure: Failure | null;
  timeZone: string;
  onSubmit: (fields: FormData) => void;
  onCancel: () => void;
  children: ReactNode;
};

/** The frame of a form that opens inside a panel: Ctrl Enter sends, Escape closes, a refusal leads to the first field it names. */
export function StepForm({ label, submitWords, isBusy, failure, timeZone, onSubmit, onCancel, children }: StepFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [failure]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isBusy) onSubmit(new FormData(event.currentTarget));
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === "Escape") onCancel();
  }
  return (
    <form ref={form} aria-label={label} noValidate onSubmit={send} onKeyDown={onKeyDown} className="mt-3 rounded-lg border border-control p-4 print-hidden">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{children}</div>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" hint="Ctrl Enter" aria-disabled={isBusy}>
          {submitWords}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
