"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextInput } from "@/components/forms/text-input";
import type { StaffAccountRow, StaffActions } from "./actions";

type CredentialFormProps = Pick<StaffActions, "setCredential"> & { account: StaffAccountRow; onDone: () => void };

export function CredentialForm({ account, setCredential, onDone }: CredentialFormProps) {
  const id = `credential-${account.id}`;
  return (
    <ActionForm
      action={setCredential}
      read={(form) => ({ staffId: account.id, version: account.version, credential: String(form.get("credential")) })}
      onDone={onDone}
      done="Credential saved"
      submitWords="Save credential"
      fieldIds={{ credential: id }}
    >
      {(errorOf) => (
        <TextInput
          id={id}
          name="credential"
          label="Credential"
          optional
          hint="Stands behind the name on reports signed from now on, for example MD, RPVI or RVT. Signed reports keep theirs."
          defaultValue={account.credential ?? ""}
          maxLength={60}
          autoComplete="off"
          error={errorOf("credential")}
        />
      )}
    </ActionForm>
  );
}
