"use client";

import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";

type Answer = { ok: true } | { ok: false; message: string };
export type ButtonAction<Input> = (input: Input) => Promise<Answer>;

type ActionButtonProps<Input> = {
  action: ButtonAction<Input>;
  input: Input;
  done: string;
  variant?: "secondary" | "danger" | "quiet";
  children: ReactNode;
};

/** One action on one press; says what came of it and shows the new state. */
export function ActionButton<Input>({ action, input, done, variant, children }: ActionButtonProps<Input>) {
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function press() {
    setBusy(true);
    try {
      const answer = await action(input);
      toast(answer.ok ? { message: done } : { message: answer.message, tone: "danger" });
      router.refresh();
    } catch {
      toast({ message: "The server did not answer. Try again.", tone: "danger" });
    }
    setBusy(false);
  }

  return (
    <Button variant={variant} onClick={press} disabled={isBusy}>
      {children}
    </Button>
  );
}
