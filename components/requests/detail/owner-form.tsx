"use client";

import { useCallback } from "react";
import { Select } from "@/components/forms/select";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

type OwnerFormProps = {
  requestId: string;
  version: number;
  ownerId: string | null;
  staffId: string;
  people: readonly { id: string; name: string }[];
  timeZone: string;
  actions: RequestActions;
};

export function OwnerForm({ requestId, version, ownerId, staffId, people, timeZone, actions }: OwnerFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const toast = useToast();
  const assign = useCallback(
    (assignToId: string | null) => run(actions.assign, { requestId, version, assignToId }, () => toast({ message: assignToId === null ? "Nobody has this request now" : "Assigned" })),
    [actions, requestId, run, toast, version],
  );
  /** Nobody has it: claiming is refused when somebody else was faster. Taking it over from a colleague is an assignment. */
  const takeOver = useCallback(() => {
    if (ownerId === null) run(actions.claim, { requestId, version }, () => toast({ message: "Assigned to you" }));
    else assign(staffId);
  }, [actions, assign, ownerId, requestId, run, staffId, toast, version]);
  const onKey = useCallback(
    (key: string) => {
      if (key === "A") document.getElementById("assignToId")?.focus();
      if (key === "M" && ownerId !== staffId) takeOver();
      return key === "A" || key === "M";
    },
    [ownerId, staffId, takeOver],
  );
  usePageKeys(onKey);

  return (
    <div>
      <FailureNotice failure={failure} timeZone={timeZone} />
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = String(new FormData(event.currentTarget).get("assignToId"));
          if (!isBusy) assign(chosen === "" ? null : chosen);
        }}
      >
        <Select
          key={ownerId}
          name="assignToId"
          label="Assigned to"
          placeholder="Nobody"
          defaultValue={ownerId ?? ""}
          error={errorOf("assignToId")}
          options={people.map(({ id, name }) => ({ value: id, label: id === staffId ? `${name} (me)` : name }))}
        />
        <Button type="submit" hint="A" aria-disabled={isBusy}>
          Assign
        </Button>
        {ownerId !== staffId && (
          <Button variant="quiet" hint="M" aria-disabled={isBusy} onClick={takeOver}>
            To me
          </Button>
        )}
      </form>
    </div>
  );
}
