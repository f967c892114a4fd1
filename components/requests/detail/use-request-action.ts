"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useOpenedFacts } from "./opened-facts";
import type { Action, Answer, Failure } from "./request-actions";
import { typedFields } from "./typed-fields";

export const UNANSWERED: Failure = {
  ok: false,
  code: "unanswered",
  message: "The server did not answer. What you typed is still here; try again.",
  fields: [],
  current: null,
};

/** Runs an action and shows the page as it is afterwards. A failure stays until the next try; nothing typed is lost. */
export function useRequestAction() {
  const router = useRouter();
  const opened = useOpenedFacts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, startWork] = useTransition();

  function run<Input, Value>(action: Action<Input, Value>, input: Input, onDone: (value: Value) => void): void {
    const typed = typedFields(document.activeElement);
    startWork(async () => {
      const answer = await action(input).catch((): Answer<Value> => UNANSWERED);
      setFailure(answer.ok ? null : { ...answer, opened, typed });
      if (answer.ok) onDone(answer.value);
      if (answer.ok || answer.code === "conflict") router.refresh();
    });
  }

  const errorOf = (field: string) => failure?.fields.find((error) => error.field === field)?.message;
  const forget = () => setFailure(null);
  return { run, isBusy, failure, forget, errorOf };
}
