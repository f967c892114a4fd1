"use client";

import { lazy, Suspense, useCallback } from "react";
import { Button } from "@/components/ui/button";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { usePageKeys } from "@/components/requests/detail/use-page-keys";
import { useSteps } from "@/components/requests/detail/use-steps";
import type { Mismatches } from "./mismatch-key";

const PlanForm = lazy(async () => ({ default: (await import("./plan-form")).PlanForm }));

type PlanOpenerProps = {
  requestId: string;
  version: number;
  /** The first plan moves the request along and can be undone. */
  isFirst: boolean;
  mismatches: Mismatches;
  todayOn: string;
  timeZone: string;
  plan: CareActions["planTreatment"];
};

export function PlanOpener({ isFirst, ...form }: PlanOpenerProps) {
  const { frame, open, setOpen, toggle, close, finish } = useSteps<"plan">();
  const onKey = useCallback(
    (key: string) => {
      if (key !== "plan") return false;
      setOpen("plan");
      requestAnimationFrame(() => {
        frame.current?.closest("section")?.scrollIntoView({ block: "start" });
        frame.current?.querySelector<HTMLElement>("[data-step]")?.focus({ preventScroll: true });
      });
      return true;
    },
    [frame, setOpen],
  );
  usePageKeys(onKey);
  return (
    <div ref={frame} tabIndex={-1} className="mb-4 rounded-lg print-hidden">
      <Button data-step="plan" variant={isFirst && open === null ? "primary" : "secondary"} aria-expanded={open !== null} onClick={() => toggle("plan")}>
        Plan treatment
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <PlanForm {...form} onCancel={close} onDone={(saved) => finish(saved, "Treatment planned", isFirst)} />
        </Suspense>
      )}
    </div>
  );
}
