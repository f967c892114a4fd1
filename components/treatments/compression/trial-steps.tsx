"use client";

import { lazy, Suspense } from "react";
import { FormLoading } from "@/components/requests/detail/form-loading";
import { ReasonForm } from "@/components/requests/detail/reason-form";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import { Button } from "@/components/ui/button";
import { isWorn, type CompressionTrial } from "@/lib/domain/compression-trial";

const EndTrialForm = lazy(async () => ({ default: (await import("./end-trial-form")).EndTrialForm }));

type TrialStepsProps = { trial: CompressionTrial; words: string; may: { end: boolean; remove: boolean }; todayOn: string; timeZone: string; actions: CareActions };

/** What can be done with one compression trial. */
export function TrialSteps({ trial, words, may, todayOn, timeZone, actions }: TrialStepsProps) {
  const { frame, open, toggle, close, finish } = useSteps<"end" | "remove">();
  /** Its row goes, and these buttons with it. */
  function finishRemoval(saved: Saved): void {
    finish(saved, "Compression taken away", false);
    frame.current?.closest<HTMLElement>("[data-compression]")?.focus({ preventScroll: true });
  }
  return (
    <div ref={frame} tabIndex={-1} className="mt-2 rounded-lg print-hidden">
      <div className="flex flex-wrap gap-2">
        {may.end && isWorn(trial) && (
          <Button data-step="end" aria-expanded={open === "end"} onClick={() => toggle("end")}>
            End compression
            <span className="sr-only"> {words}</span>
          </Button>
        )}
        {may.remove && (
          <Button data-step="remove" variant="quiet" aria-expanded={open === "remove"} onClick={() => toggle("remove")}>
            Take away
            <span className="sr-only"> {words}</span>
          </Button>
        )}
      </div>
      <Suspense fallback={<FormLoading />}>
        {open === "end" && <EndTrialForm {...{ trial, todayOn, timeZone }} end={actions.endCompressionTrial} onCancel={close} onDone={(saved) => finish(saved, "Compression ended", false)} />}
        {open === "remove" && (
          <ReasonForm
            id={`remove-${trial.id}`} label="Take compression away" submitWords="Take it away" ask="Why it is taken away" timeZone={timeZone} onCancel={close}
            act={(reason) => actions.removeCompressionTrial({ trialId: trial.id, version: trial.version, reason })}
            onDone={finishRemoval}
          />
        )}
      </Suspense>
    </div>
  );
}
