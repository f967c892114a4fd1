"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { ErrorSummary } from "./error-summary";

type FieldError = { field: string; message: string };
type Answer<T> = { ok: true; value: T } | { ok: false; message: string; fields: FieldError[] };

type ActionFormProps<Input, Value> = {
  action: (input: Input) => Promise<Answer<Value>>;
  read: (form: FormData) => Input;
  onDone?: (value: Value) => void;
  done: string;
  submitWords: string;
  clears?: boolean;
  inline?: boolean;
  /** Where a refused field stands on the screen when its id is not its name. */
  fieldIds?: Record<string, string>;
  children: ReactNode | ((errorOf: (field: string) => string | undefined) => ReactNode);
};

/** A form whose values go to a server action as an object; what was typed stays when the action refuses. */
export function ActionForm<Input, Value>({ action, read, onDone, done, submitWords, clears, inline, fieldIds = {}, children }: ActionFormProps<Input, Value>) {
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; fields: FieldError[] } | null>(null);
  const fields = refusal?.fields ?? [];

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const answer = await ask(() => action(read(new FormData(form))));
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    toast({ message: done });
    if (clears) form.reset();
    router.refresh();
    onDone?.(answer.value);
  }

  return (
    <form onSubmit={send} method="post" className={inline ? "flex flex-wrap items-end gap-3" : "flex flex-col gap-4"}>
      {fields.length > 0 && <ErrorSummary errors={fields.map(({ field, message }) => ({ field: fieldIds[field] ?? field, message }))} />}
      <div aria-live="assertive" className="empty:hidden">
        {refusal && fields.length === 0 && <Notice tone="danger">{refusal.message}</Notice>}
      </div>
      {typeof children === "function" ? children((name) => fields.find(({ field }) => field === name)?.message) : children}
      <div>
        <Button type="submit" variant={inline ? "secondary" : "primary"} disabled={isBusy}>
          {submitWords}
        </Button>
      </div>
    </form>
  );
}

async function ask<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, message: "The server did not answer. What you typed is still here; try again.", fields: [] };
  }
}
