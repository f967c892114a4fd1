"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { RemoveBlockedTime } from "./blocked-time-actions";

type RemoveBlockedTimeButtonProps = { blockedTimeId: string; version: number; words: string; removeBlockedTime: RemoveBlockedTime };

/** Takes one line off the list; focus stays on the list, since the button goes with its line. */
export function RemoveBlockedTimeButton({ blockedTimeId, version, words, removeBlockedTime }: RemoveBlockedTimeButtonProps) {
  const toast = useToast();
  const router = useRouter();
  const button = useRef<HTMLButtonElement>(null);
  const [isBusy, setBusy] = useState(false);

  async function remove() {
    if (isBusy) return;
    setBusy(true);
    const answer = await removeBlockedTime({ blockedTimeId, version }).catch(() => ({ ok: false as const, message: "The server did not answer. Try again." }));
    setBusy(false);
    toast(answer.ok ? { message: "Blocked time removed" } : { message: answer.message, tone: "danger" });
    if (answer.ok) button.current?.closest<HTMLElement>("[data-blocked-times]")?.focus({ preventScroll: true });
    router.refresh();
  }

  return (
    <Button ref={button} aria-disabled={isBusy} onClick={remove}>
      Remove<span className="sr-only"> {words}</span>
    </Button>
  );
}
