"use client";

import { lazy, Suspense } from "react";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import { Button } from "@/components/ui/button";
import { isWorn, type CompressionTrial } from "@/lib/domain/compression-trial";
import { TakeAway } from "../take-away";

const EndTrialForm = lazy(async () => ({ default: (await import("./end-trial-form")).EndTrialForm }));

type TrialStepsProps = { trial: CompressionTrial; words: string; may: { end: boolean; remove: boolean }; todayOn: string; timeZone: string; actions: CareActions };

/** What can be done with one compression trial. */
export function TrialSteps({ trial, words, may, todayOn, timeZone, actions }: TrialStepsProps) {
  const { id, version } = trial;
  return (
    <div className="mt-2 flex flex-col gap-2 print-hidden">
      {may.end && <EndTrial {...{ trial, words, todayOn, timeZone }} end={actions.endCompressionTrial} />}
      {may.remove && (
        <TakeAway id={`remove-${id}`} what={`the compression ${words}`} message="Compression taken away" timeZone={timeZone} act={(reason) => actions.removeCompressionTrial({ trialId: id, version, reason })} />
      )}
    </div>
  );
}

type EndTrialProps = Pick<TrialStepsProps, "trial" | "words" | "todayOn" | "timeZone"> & { end: CareActions["endCompressionTrial"] };

/** Keeps its frame, which takes the focus, after the trial has ended. */
function EndTrial({ words, ...form }: EndTrialProps) {
  const { frame, open, toggle, close, finish } = useSteps<"end">();
  return (
    <div ref={frame} tabIndex={-1} className="rounded-lg">
      {isWorn(form.trial) && (
        <Button data-step="end" aria-expanded={open !== null} onClick={() => toggle("end")}>
          End compression
          <span className="sr-only"> {words}</span>
        </Button>
      )}
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <EndTrialForm {...form} onCancel={close} onDone={(saved) => finish(saved, "Compression ended", false)} />
        </Suspense>
      )}
    </div>
  );
}
