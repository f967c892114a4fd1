"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type LostDecisionProps = { requestId: string; label: string; timeZone: string; actions: RequestActions; onGone: () => void };

/** A colleague's change made the tried decision impossible: its words become a note, or are let go. Stands in the decision's form. */
export function LostDecision({ requestId, label, timeZone, actions, onGone }: LostDecisionProps) {
  const frame = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const { run, isBusy, failure } = useRequestAction();

  function keep(): void {
    const form = frame.current?.closest("form");
    if (!form || isBusy) return;
    run(actions.note, { requestId, body: String(new FormData(form).get("reason") ?? "") }, () => {
      toast({ message: "Kept as a note" });
      onGone();
    });
  }

  return (
    <div ref={frame} className="mt-4 grid gap-2">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <p className="font-semibold">“{label}” is not possible any more.</p>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={isBusy} onClick={keep}>
          Add your words as a note
        </Button>
        <Button variant="quiet" onClick={onGone}>
          Let them go
        </Button>
      </div>
    </div>
  );
}
