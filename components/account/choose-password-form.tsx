"use client";

import { TextInput } from "@/components/forms/text-input";
import type { FieldError } from "@/lib/domain/errors";
import { OneTimeForm } from "./one-time-form";
import { PASSWORD_HINT } from "./password-hint";

type Answer = { ok: true } | { ok: false; message: string; fields: FieldError[] };
type ChoosePasswordFormProps = { choosePassword: (input: { token: string; password: string }) => Promise<Answer> };

export function ChoosePasswordForm({ choosePassword }: ChoosePasswordFormProps) {
  return (
    <OneTimeForm
      submit={({ token = "", password = "" }) => choosePassword({ token, password })}
      submitWords="Save password"
      doneWords="Your password is saved. The link is used up."
    >
      {(errorOf) => (
        <TextInput name="password" type="password" label="New password" hint={PASSWORD_HINT} autoComplete="new-password" required error={errorOf("password")} />
      )}
    </OneTimeForm>
  );
}
