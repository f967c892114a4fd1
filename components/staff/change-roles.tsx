"use client";

import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { StaffAccountRow, StaffActions } from "./actions";
import { readRoles, RolesField } from "./roles-field";

type ChangeRolesProps = Pick<StaffActions, "changeRoles"> & { account: StaffAccountRow; onDone: () => void };

const NO_ANSWER = { ok: false as const, message: "The server did not answer. Try again.", fields: [] };

export function ChangeRoles({ account, changeRoles, onDone }: ChangeRolesProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const roles = readRoles(new FormData(event.currentTarget));
    setBusy(true);
    const answer = await changeRoles({ staffId: account.id, version: account.version, roles }).catch(() => NO_ANSWER);
    setBusy(false);
    if (answer.ok) onDone();
    else setProblem(answer.fields[0]?.message ?? answer.message);
  }

  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <div aria-live="assertive">{problem && <Notice tone="danger">{problem}</Notice>}</div>
      <RolesField defaultValues={account.roles} />
      <p className="text-sm text-muted">Saving signs the person out, so that the new roles count at once.</p>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={isBusy}>
          Save roles
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
