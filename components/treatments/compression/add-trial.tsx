"use client";

import { lazy, Suspense } from "react";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import { Button } from "@/components/ui/button";

const AddTrialForm = lazy(async () => ({ default: (await import("./add-trial-form")).AddTrialForm }));

type AddTrialProps = { requestId: string; todayOn: string; timeZone: string; add: CareActions["addCompressionTrial"] };

export function AddTrial(form: AddTrialProps) {
  const { frame, open, toggle, close, finish } = useSteps<"add">();
  return (
    <div ref={frame} tabIndex={-1} className="mt-3 rounded-lg print-hidden">
      <Button data-step="add" aria-expanded={open !== null} onClick={() => toggle("add")}>
        Record compression
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <AddTrialForm {...form} onCancel={close} onDone={(saved) => finish(saved, "Compression recorded", false)} />
        </Suspense>
      )}
    </div>
  );
}
