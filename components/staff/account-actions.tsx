"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionButton } from "@/components/ui/action-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ShownSecret } from "@/components/ui/shown-secret";
import type { Colleague, StaffAccountRow, StaffActions } from "./actions";
import { ChangeRoles } from "./change-roles";
import { CredentialForm } from "./credential-form";
import { DisableAccount } from "./disable-account";

type Task = "roles" | "credential" | "link" | "disable" | null;
type AccountActionsProps = { account: StaffAccountRow; actions: StaffActions; colleagues: readonly Colleague[]; publicUrl: string };

const NO_ANSWER = { ok: false as const, message: "The server did not answer. Try again." };

export function AccountActions({ account, actions, colleagues, publicUrl }: AccountActionsProps) {
  const router = useRouter();
  const [task, setTask] = useState<Task>(null);
  const [link, setLink] = useState<{ secret: string } | { problem: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function makeLink() {
    setBusy(true);
    const answer = await actions.inviteStaff({ staffId: account.id }).catch(() => NO_ANSWER);
    setBusy(false);
    setLink(answer.ok ? { secret: `${publicUrl}${answer.value.linkPath}` } : { problem: answer.message });
    setTask("link");
  }
  function finish() {
    setTask(null);
    setLink(null);
    router.refresh();
  }

  if (account.state === "disabled") {
    return (
      <ActionButton action={actions.enableStaff} input={{ staffId: account.id, version: account.version }} done={`${account.name} can sign in again`}>
        Enable
      </ActionButton>
    );
  }
  return (
    <div className="flex flex-wrap gap-1">
      <Button onClick={() => setTask("roles")}>Change roles</Button>
      <Button onClick={() => setTask("credential")}>Credential</Button>
      <Button onClick={makeLink} disabled={isBusy}>New link</Button>
      {!account.isSelf && <Button onClick={() => setTask("disable")}>Disable</Button>}
      <Dialog open={task === "roles"} onClose={finish} title={`Roles of ${account.name}`}>
        <ChangeRoles account={account} changeRoles={actions.changeRoles} onDone={finish} />
      </Dialog>
      <Dialog open={task === "credential"} onClose={finish} title={`Credential of ${account.name}`}>
        <CredentialForm account={account} setCredential={actions.setCredential} onDone={finish} />
      </Dialog>
      <Dialog open={task === "disable"} onClose={finish} title={`Disable ${account.name}`}>
        <DisableAccount account={account} colleagues={colleagues} disableStaff={actions.disableStaff} onDone={finish} />
      </Dialog>
      <Dialog open={task === "link"} onClose={finish} title={`New link for ${account.name}`}>
        {link && "secret" in link && (
          <ShownSecret title="Link made" words="It is shown only now, works once, and ends in 30 minutes. Earlier links no longer work." secret={link.secret} />
        )}
        {link && "problem" in link && <Notice tone="danger">{link.problem}</Notice>}
      </Dialog>
    </div>
  );
}
