"use client";

import { useCallback } from "react";
import { NumberedChoices } from "@/components/forms/numbered-choices";
import { Select } from "@/components/forms/select";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useUndoOffer } from "./undo-scope";
import { useByKey } from "./use-by-key";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

type SnoozeFormProps = {
  requestId: string;
  version: number;
  moments: readonly { value: string; label: string }[];
  /** Null when it is not hidden now. */
  snoozedUntil: string | null;
  timeZone: string;
  actions: RequestActions;
};

export function SnoozeForm({ requestId, version, moments, snoozedUntil, timeZone, actions }: SnoozeFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const offerUndo = useUndoOffer();
  const { isByKey, frame, open, close, onKeyDown } = useByKey("until");
  const snooze = (until: string | null) => {
    if (isBusy) return;
    run(actions.snooze, { requestId, version, until }, (saved) => {
      close();
      offerUndo(saved, until === null ? `${saved.reference} is back in the list` : `Snoozed ${saved.reference}`, (seen) => actions.snooze({ ...seen, until: snoozedUntil }));
    });
  };
  const onKey = useCallback((key: string) => {
    if (key === "H") open();
    return key === "H";
  }, [open]);
  usePageKeys(onKey);

  return (
    <div ref={frame} tabIndex={-1} className="rounded-lg" onKeyDown={onKeyDown}>
      <FailureNotice failure={failure} timeZone={timeZone} />
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          snooze(String(new FormData(event.currentTarget).get("until")));
        }}
      >
        {isByKey ? (
          <NumberedChoices name="until" legend="Snooze until" options={moments} error={errorOf("until")} />
        ) : (
          <Select name="until" label="Snooze until" options={moments} error={errorOf("until")} />
        )}
        <Button type="submit" hint="H" aria-disabled={isBusy}>
          Snooze
        </Button>
        {snoozedUntil !== null && (
          <Button variant="quiet" aria-disabled={isBusy} onClick={() => snooze(null)}>
            Wake now
          </Button>
        )}
      </form>
    </div>
  );
}
