"use client";

import { lazy, Suspense } from "react";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import { Button } from "@/components/ui/button";

const PayerForm = lazy(async () => ({ default: (await import("./payer-form")).PayerForm }));

export type PayerStepsProps = {
  requestId: string;
  /** The chosen set, null for the built-in proposal. */
  chosen: { id: string; words: string } | null;
  version: number;
  payers: readonly { id: string; name: string }[];
  timeZone: string;
  choose: CareActions["choosePayer"];
};

export function PayerSteps(form: PayerStepsProps) {
  const { frame, open, toggle, close, finish } = useSteps<"payer">();
  return (
    <div ref={frame} tabIndex={-1} className="mt-2 rounded-lg print-hidden">
      <Button data-step="payer" aria-expanded={open !== null} onClick={() => toggle("payer")}>
        Choose the payer
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <PayerForm {...form} onCancel={close} onDone={(saved) => finish(saved, "Payer chosen", false)} />
        </Suspense>
      )}
    </div>
  );
}
