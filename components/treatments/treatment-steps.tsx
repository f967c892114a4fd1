"use client";

import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { FormLoading } from "@/components/requests/detail/form-loading";
import { ReasonForm } from "@/components/requests/detail/reason-form";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { useSteps } from "@/components/requests/detail/use-steps";
import type { Treatment } from "@/lib/domain/care";
import type { Mismatches } from "./mismatch-key";

const RecordForm = lazy(async () => ({ default: (await import("./record-form")).RecordForm }));

// The toast that offers the undo says what the undo leaves.
const CLOT_RECORDED = "Treatment recorded. Flag U01: a clinician today. It stays open if this is undone";

type TreatmentStepsProps = {
  treatment: Treatment;
  may: { record: boolean; cancel: boolean };
  /** Whether recording, or taking the plan away, moves the request along: such a step can be undone. */
  moves: { record: boolean; cancel: boolean };
  mismatches: Mismatches;
  operators: readonly { id: string; name: string }[];
  todayOn: string;
  timeZone: string;
  actions: CareActions;
};

/** What can be done with one planned treatment. */
export function TreatmentSteps({ treatment, may, moves, mismatches, operators, todayOn, timeZone, actions }: TreatmentStepsProps) {
  const { frame, open, toggle, close, finish } = useSteps<"record" | "cancel">();
  function done(saved: Saved, message: string, undoes: boolean) {
    // The step takes its own buttons off the page: what holds all treatments stays.
    const kept = frame.current?.closest<HTMLElement>("[data-keeps-focus]");
    finish(saved, message, undoes);
    kept?.focus({ preventScroll: true });
  }
  return (
    <div ref={frame} tabIndex={-1} className="mt-2 rounded-lg print-hidden">
      <div className="flex flex-wrap gap-2">
        {may.record && (
          <Button data-step="record" variant={moves.record && open === null ? "primary" : "secondary"} aria-expanded={open === "record"} onClick={() => toggle("record")}>
            Record treatment
          </Button>
        )}
        {may.cancel && (
          <Button data-step="cancel" variant="quiet" aria-expanded={open === "cancel"} onClick={() => toggle("cancel")}>
            Cancel plan
          </Button>
        )}
      </div>
      <Suspense fallback={<FormLoading />}>
        {open === "record" && (
          <RecordForm
            {...{ treatment, mismatches, operators, todayOn, timeZone }} record={actions.recordTreatment} onCancel={close}
            onDone={(saved, hasClot) => done(saved, hasClot ? CLOT_RECORDED : "Treatment recorded", moves.record)}
          />
        )}
        {open === "cancel" && (
          <ReasonForm
            id={`cancel-${treatment.id}`} label="Cancel the plan" submitWords="Cancel the plan" ask="Why the plan is cancelled" timeZone={timeZone} onCancel={close}
            act={(reason) => actions.cancelPlan({ treatmentId: treatment.id, version: treatment.version, reason })}
            onDone={(saved) => done(saved, "Treatment plan cancelled", moves.cancel)}
          />
        )}
      </Suspense>
    </div>
  );
}
