"use client";

import { useCallback, useState } from "react";
import { NumberedChoices } from "@/components/forms/numbered-choices";
import { Select } from "@/components/forms/select";
import { Button } from "@/components/ui/button";
import { FailureNotice } from "./failure-notice";
import type { RequestActions, Saved } from "./request-actions";
import { useUndoOffer } from "./undo-scope";
import { useByKey } from "./use-by-key";
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
  const offerUndo = useUndoOffer();
  /** What is picked here and not saved stays, whoever saves meanwhile. */
  const [chosen, setChosen] = useState<string | null>(null);
  const { isByKey, frame, open, close, onKeyDown } = useByKey("assignToId");
  const offer = useCallback(
    (saved: Saved, message: string) => {
      setChosen(null);
      close();
      offerUndo(saved, message, (seen) => actions.assign({ ...seen, assignToId: ownerId }));
    },
    [actions, close, offerUndo, ownerId],
  );
  const assign = useCallback(
    (assignToId: string | null) => run(actions.assign, { requestId, version, assignToId }, (saved) => offer(saved, assignToId === null ? `Nobody has ${saved.reference} now` : `Assigned ${saved.reference}`)),
    [actions, offer, requestId, run, version],
  );
  /** Nobody has it: claiming is refused when somebody else was faster. Taking it over from a colleague is an assignment. */
  const takeOver = useCallback(() => {
    if (ownerId === null) run(actions.claim, { requestId, version }, (saved) => offer(saved, `${saved.reference} is yours`));
    else assign(staffId);
  }, [actions, assign, offer, ownerId, requestId, run, staffId, version]);
  const onKey = useCallback(
    (key: string) => {
      if (key === "A") open();
      if (key === "M" && ownerId !== staffId) takeOver();
      return key === "A" || key === "M";
    },
    [open, ownerId, staffId, takeOver],
  );
  usePageKeys(onKey);

  const options = people.map(({ id, name }) => ({ value: id, label: id === staffId ? `${name} (me)` : name }));
  const isMe = ({ value }: { value: string }) => value === staffId;
  return (
    <div ref={frame} tabIndex={-1} className="rounded-lg" onKeyDown={onKeyDown}>
      <FailureNotice failure={failure} timeZone={timeZone} />
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = chosen ?? ownerId ?? "";
          if (!isBusy) assign(wanted === "" ? null : wanted);
        }}
      >
        {isByKey ? (
          <NumberedChoices
            name="assignToId"
            legend="Who has it"
            options={[...options.filter(isMe), ...options.filter((one) => !isMe(one)), { value: "", label: "Nobody" }]}
            defaultValue={chosen ?? ownerId ?? ""}
            error={errorOf("assignToId")}
            onPick={setChosen}
          />
        ) : (
          <Select
            name="assignToId"
            label="Assigned to"
            placeholder="Nobody"
            value={chosen ?? ownerId ?? ""}
            data-saved={ownerId ?? ""}
            onChange={(event) => setChosen(event.target.value)}
            error={errorOf("assignToId")}
            options={options}
          />
        )}
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
