"use client";

import { useState, type FormEvent } from "react";
import { Select } from "@/components/forms/select";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Colleague, StaffAccountRow, StaffActions } from "./actions";

type DisableAccountProps = Pick<StaffActions, "disableStaff"> & {
  account: StaffAccountRow;
  colleagues: readonly Colleague[];
  onDone: () => void;
};

const NO_ANSWER = { ok: false as const, message: "The server did not answer. Try again." };

export function DisableAccount({ account, colleagues, disableStaff, onDone }: DisableAccountProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const heirs = colleagues.filter(({ id }) => id !== account.id);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const heir = new FormData(event.currentTarget).get("handOverToId");
    setBusy(true);
    const answer = await disableStaff({ staffId: account.id, version: account.version, handOverToId: heir ? String(heir) : null }).catch(() => NO_ANSWER);
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.message);
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <div aria-live="assertive">{problem && <Notice tone="danger">{problem}</Notice>}</div>
      <p>The person is signed out everywhere at once and cannot sign in. Their calendar addresses end for good. What they did stays in the records.</p>
      {account.openRequests > 0 && (
        <Select
          name="handOverToId"
          label={account.openRequests === 1 ? "Who gets the open request?" : `Who gets the ${account.openRequests} open requests?`}
          options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder="Nobody: leave them unassigned"
        />
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="danger" disabled={isBusy}>
          Disable account
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
