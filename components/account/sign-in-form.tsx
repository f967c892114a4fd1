"use client";

import { signIn } from "next-auth/react";
import { useState, type FormEvent } from "react";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

const REFUSALS: Record<string, string> = {
  CredentialsSignin: "The email or the password is not right. Check both and try again.",
  throttled: "Too many attempts from here. Wait 15 minutes and try again.",
  busy: "Many people are signing in right now. Try again in a few seconds.",
};
const NO_ANSWER = "Sign-in did not answer. Nothing was changed; try again.";

export function SignInForm({ returnTo, notice }: { returnTo: string; notice: string | null }) {
  const [problem, setProblem] = useState(notice);
  const [isSending, setSending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = event.currentTarget.elements.namedItem("password");
    setSending(true);
    setProblem(null);
    const refusal = await tryToSignIn(String(form.get("email")), String(form.get("password")));
    if (refusal === null) return window.location.assign(returnTo);
    setProblem(refusal);
    setSending(false);
    if (password instanceof HTMLInputElement) password.select();
  }

  return (
    // The address keeps a press before the script has loaded from putting the password into a URL.
    <form method="post" action="/api/auth/callback/credentials" onSubmit={send} className="flex flex-col gap-4">
      <div aria-live="assertive">{problem && <Notice tone="danger">{problem}</Notice>}</div>
      <TextInput name="email" type="email" label="Email" autoComplete="username" required maxLength={254} autoCapitalize="none" spellCheck={false} />
      <TextInput name="password" type="password" label="Password" autoComplete="current-password" required maxLength={256} />
      <Button type="submit" variant="primary" size="lg" disabled={isSending}>
        {isSending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}

async function tryToSignIn(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) return null;
    return REFUSALS[answer?.error ?? ""] ?? NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}
