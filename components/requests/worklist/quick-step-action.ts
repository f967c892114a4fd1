import { useState, useTransition } from "react";
import type { ConflictState } from "@/lib/domain/errors";
import type { RequestFacts } from "@/lib/domain/request-comparison";
import type { Action, Answer, Failure } from "../detail/request-actions";
import { typedFields } from "../detail/typed-fields";
import { UNANSWERED } from "../detail/use-request-action";

/** Runs an action of the list. Unlike on a page of its own, only the list is read again, by who asked. */
export function useQuickAction(opened: Partial<RequestFacts> | null = null) {
  const [failure, setFailure] = useState<Failure | null>(null);
  /** The newest change by somebody else that was shown; it stays known after other failures. */
  const [changed, setChanged] = useState<ConflictState | null>(null);
  const [isBusy, startWork] = useTransition();

  function run<Input, Value>(action: Action<Input, Value>, input: Input, onDone: (value: Value) => void): void {
    const typed = typedFields(document.activeElement);
    startWork(async () => {
      const answer = await quickly(action, input);
      setFailure(answer.ok ? null : { ...answer, opened, typed });
      if (answer.ok) onDone(answer.value);
      else if (answer.current !== null) setChanged(answer.current);
    });
  }
  return { run, isBusy, failure, changed };
}

/** The answer, also when the server gives none. */
export async function quickly<Input, Value>(action: Action<Input, Value>, input: Input): Promise<Answer<Value>> {
  return action(input).catch((): Answer<Value> => UNANSWERED);
}
