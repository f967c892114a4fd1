"use client";

import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import type { Modality } from "@/lib/domain/treatment";
import { recordedWords } from "./complication-notes";

const ComplicationForm = lazy(async () => ({ default: (await import("./complication-form")).ComplicationForm }));

type ComplicationOpenerProps = {
  treatment: { id: string; modality: Modality; treatedOn: string };
  /** Which treatment, for those who hear the button alone. */
  procedure: string;
  isClosed: boolean;
  todayOn: string;
  timeZone: string;
  add: CareActions["addComplication"];
};

export function ComplicationOpener({ procedure, isClosed, ...form }: ComplicationOpenerProps) {
  const { frame, open, toggle, close, finish } = useSteps<"complication">();
  return (
    <div ref={frame} tabIndex={-1} className="mt-1 rounded-lg print-hidden">
      <Button data-step="complication" variant="quiet" className="-ml-2" aria-label={`Add a later complication: ${procedure}`} aria-expanded={open !== null} onClick={() => toggle("complication")}>
        Add a later complication
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <ComplicationForm {...form} onCancel={close} onDone={(saved, isFlagged) => finish(saved, recordedWords({ isFlagged, isClosed }), false)} />
        </Suspense>
      )}
    </div>
  );
}
