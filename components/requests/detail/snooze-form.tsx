"use client";

import { useCallback } from "react";
import { Select } from "@/components/forms/select";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

type SnoozeFormProps = {
  requestId: string;
  version: number;
  moments: readonly { value: string; label: string }[];
  isSnoozed: boolean;
  timeZone: string;
  actions: RequestActions;
};

export function SnoozeForm({ requestId, version, moments, isSnoozed, timeZone, actions }: SnoozeFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();
  const snooze = (until: string | null) => {
    if (!isBusy) run(actions.snooze, { requestId, version, until }, () => toast({ message: until === null ? "Back in the list" : "Snoozed" }));
  };
  const onKey = useCallback((key: string) => {
    if (key === "H") document.getElementById("until")?.focus();
    return key === "H";
  }, []);
  usePageKeys(onKey);

  return (
    <div>
      <FailureNotice failure={failure} timeZone={timeZone} />
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          snooze(String(new FormData(event.currentTarget).get("until")));
        }}
      >
        <Select name="until" label="Snooze until" options={moments} error={errorOf("until")} />
        <Button type="submit" hint="H" aria-disabled={isBusy}>
          Snooze
        </Button>
        {isSnoozed && (
          <Button variant="quiet" aria-disabled={isBusy} onClick={() => snooze(null)}>
            Wake now
          </Button>
        )}
      </form>
    </div>
  );
}
