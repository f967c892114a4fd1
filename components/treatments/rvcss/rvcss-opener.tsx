"use client";

import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";

const RvcssForm = lazy(async () => ({ default: (await import("./rvcss-form")).RvcssForm }));

type RvcssOpenerProps = { requestId: string; todayOn: string; timeZone: string; score: CareActions["scoreRvcss"] };

export function RvcssOpener(form: RvcssOpenerProps) {
  const { frame, open, toggle, close, finish } = useSteps<"score">();
  return (
    <div ref={frame} tabIndex={-1} className="mb-4 rounded-lg print-hidden">
      <Button data-step="score" aria-expanded={open !== null} onClick={() => toggle("score")}>
        Score a leg
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <RvcssForm {...form} onCancel={close} onDone={(saved, message) => finish(saved, message, false)} />
        </Suspense>
      )}
    </div>
  );
}
