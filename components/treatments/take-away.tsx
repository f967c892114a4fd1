"use client";

import { Button } from "@/components/ui/button";
import { ReasonForm } from "@/components/requests/detail/reason-form";
import type { Answer, Saved } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";

type TakeAwayProps = {
  id: string;
  /** What is taken away, with its day: `the score of 12-Mar-2026`. */
  what: string;
  message: string;
  timeZone: string;
  act: (reason: string) => Promise<Answer<Saved>>;
};

/** Takes one entry of a list away, with a reason. The entry leaves with this button, so focus goes to the `data-keeps-focus` around the list. */
export function TakeAway({ id, what, message, timeZone, act }: TakeAwayProps) {
  const { frame, open, toggle, close, finish } = useSteps<"remove">();
  function done(saved: Saved) {
    const kept = frame.current?.closest<HTMLElement>("[data-keeps-focus]");
    finish(saved, message, false);
    kept?.focus({ preventScroll: true });
  }
  return (
    <div ref={frame} tabIndex={-1} className="rounded-lg print-hidden">
      <Button data-step="remove" variant="quiet" className="-ml-2" aria-label={`Take away ${what}`} aria-expanded={open !== null} onClick={() => toggle("remove")}>
        Take away
      </Button>
      {open !== null && (
        <ReasonForm
          {...{ id, timeZone, act }} label={`Take away ${what}`} submitWords="Take away" ask="Why it is taken away"
          onCancel={close} onDone={done}
        />
      )}
    </div>
  );
}
