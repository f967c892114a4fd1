"use client";

import { useRef, useState, type FormEvent } from "react";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type ClearFlagFormProps = { requestId: string; version: number; flagId: string; flag: string; timeZone: string; actions: RequestActions };

export function ClearFlagForm({ requestId, version, flagId, flag, timeZone, actions }: ClearFlagFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    run(actions.clearFlag, { requestId, version, flagId, reason }, () => toast({ message: `Flag ${flag} cleared` }));
  }
  function close() {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <>
      <Button ref={opener} className="print-hidden" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        Clear with reason<span className="sr-only"> {flag}</span>
      </Button>
      {isOpen && (
        <form onSubmit={onSubmit} noValidate className="basis-full print-hidden" onKeyDown={(event) => event.key === "Escape" && close()}>
          <FailureNotice failure={failure} timeZone={timeZone} yours={reason} />
          <TextArea
            autoFocus
            name={`clear-${flagId}`}
            label={`Why ${flag} can be cleared (required)`}
            rows={2}
            value={reason}
            error={errorOf("reason")}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="mt-2 flex gap-2">
            <Button type="submit" variant="primary" aria-disabled={isBusy}>
              Clear {flag}
            </Button>
            <Button variant="quiet" onClick={close}>
              Keep it open
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
