"use client";

import { useCallback, useRef, useState, type FormEvent } from "react";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

type NoteFormProps = { requestId: string; timeZone: string; actions: RequestActions };

export function NoteForm({ requestId, timeZone, actions }: NoteFormProps) {
  const [body, setBody] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();
  const onKey = useCallback((key: string) => {
    if (key !== "N") return false;
    form.current?.querySelector("textarea")?.focus();
    return true;
  }, []);
  usePageKeys(onKey);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    run(actions.note, { requestId, body }, () => {
      setBody("");
      toast({ message: "Note added" });
    });
  }

  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      noValidate
      className="mb-4 print-hidden"
      onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.currentTarget.requestSubmit()}
    >
      <FailureNotice failure={failure} timeZone={timeZone} />
      <TextArea name="noteBody" label="Add a note" rows={2} value={body} error={errorOf("body")} onChange={(event) => setBody(event.target.value)} />
      <Button type="submit" className="mt-2" hint="N" aria-disabled={isBusy}>
        Add note
      </Button>
    </form>
  );
}
