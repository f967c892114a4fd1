"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { TextInput } from "@/components/forms/text-input";
import { ActionButton } from "@/components/ui/action-button";
import { ShownSecret } from "@/components/ui/shown-secret";
import { API_SCOPES, type ApiScope } from "@/lib/domain/actor";
import type { SettingsActions } from "./actions";

const SCOPE_WORDS: Record<ApiScope, string> = { "requests.create": "Send screening requests", "requests.read": "Read the stage of requests" };

export type ApiKey = { id: string; name: string; keyHint: string; scopes: readonly ApiScope[]; usedWords: string; isRevoked: boolean };
type ApiKeysProps = Pick<SettingsActions, "addApiClient" | "revokeApiClient"> & { keys: readonly ApiKey[] };

export function ApiKeys({ keys, addApiClient, revokeApiClient }: ApiKeysProps) {
  const [made, setMade] = useState<string | null>(null);
  const read = (form: FormData) => ({ name: String(form.get("keyName")), scopes: API_SCOPES.filter((scope) => form.getAll("scopes").includes(scope)) });
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-3">
        {keys.map(({ id, name, keyHint, scopes, usedWords, isRevoked }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b pb-3">
            <span>
              <span className="font-semibold">{name}</span> <code className="text-sm">{keyHint}…</code>
              <span className="block text-sm text-muted">
                {scopes.map((scope) => SCOPE_WORDS[scope]).join(", ")}. {usedWords}
              </span>
            </span>
            {isRevoked ? (
              <span className="text-muted">Revoked</span>
            ) : (
              <ActionButton action={revokeApiClient} input={{ apiClientId: id }} done={`The key of ${name} no longer works`}>
                Revoke<span className="sr-only"> the key of {name}</span>
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {keys.length === 0 && <p className="text-muted">No keys. Other systems cannot send requests.</p>}
      {made && <ShownSecret title="Key made" words="Copy it into the other system now: it is shown only this once." secret={made} />}
      <ActionForm action={addApiClient} read={read} onDone={({ key }) => setMade(key)} done="Key made" submitWords="Make a key" fieldIds={{ name: "keyName" }} clears>
        {(errorOf) => (
          <>
            <TextInput name="keyName" label="New key for" hint="The system that will use it." width="medium" maxLength={80} error={errorOf("name")} />
            <CheckboxGroup name="scopes" legend="It may" options={API_SCOPES.map((scope) => ({ value: scope, label: SCOPE_WORDS[scope] }))} error={errorOf("scopes")} />
          </>
        )}
      </ActionForm>
    </div>
  );
}
