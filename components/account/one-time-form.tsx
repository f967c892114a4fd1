"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { FieldError } from "@/lib/domain/errors";

type Answer = { ok: true } | { ok: false; message: string; fields: FieldError[] };
type OneTimeFormProps = {
  submit: (values: Record<string, string>) => Promise<Answer>;
  submitWords: string;
  doneWords: string;
  children: (errorOf: (field: string) => string | undefined) => ReactNode;
};

/** A form that uses up the link it was opened by; the link's secret is read from after the `#`. */
export function OneTimeForm({ submit, submitWords, doneWords, children }: OneTimeFormProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isSending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]));
    setSending(true);
    try {
      setAnswer(await submit({ ...values, token: window.location.hash.slice(1) }));
    } catch {
      setAnswer({ ok: false, message: "The server did not answer. Nothing was changed; try again.", fields: [] });
    }
    setSending(false);
  }

  if (answer?.ok) {
    return (
      <div role="status" className="flex flex-col items-start gap-4">
        <Notice tone="success">{doneWords}</Notice>
        <ButtonLink href="/sign-in" variant="primary" size="lg">
          Go to sign-in
        </ButtonLink>
      </div>
    );
  }
  const fields = answer?.fields.filter(({ field }) => field !== "token") ?? [];
  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-4">
      {fields.length > 0 && <ErrorSummary errors={fields} />}
      <div aria-live="assertive">{answer && fields.length === 0 && <Notice tone="danger">{answer.message}</Notice>}</div>
      {children((name) => fields.find(({ field }) => field === name)?.message)}
      <Button type="submit" variant="primary" size="lg" disabled={isSending}>
        {isSending ? "Saving…" : submitWords}
      </Button>
    </form>
  );
}
