"use client";

import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { useSteps } from "@/components/requests/detail/use-steps";
import type { Appointment, UltrasoundOrder } from "@/lib/domain/care";
import { offeredSteps, STEP_WORDS, type OrderStep } from "./offered-steps";

const StepBody = lazy(async () => ({ default: (await import("./order-step-form")).OrderStepForm }));

type OrderStepsProps = {
  order: Pick<UltrasoundOrder, "id" | "version" | "purpose" | "study" | "priority" | "state">;
  appointment: Pick<Appointment, "id" | "version" | "state" | "startsAt"> & { roomId: string; sonographerId: string } | null;
  may: Readonly<Record<OrderStep, boolean>>;
  /** Why this order may not be booked now. */
  refusal: string | null;
  hasStarted: boolean;
  minutes: number;
  /** Null while there is nothing to examine yet. */
  worksheet: { href: string; label: string } | null;
  timeZone: string;
  actions: CareActions;
};

/** What can be done with one order, each as a button; a step that needs words opens its form below. */
export function OrderSteps({ order, appointment, may, refusal, hasStarted, minutes, worksheet, timeZone, actions }: OrderStepsProps) {
  const { frame, open, toggle, close, finish } = useSteps<OrderStep>();
  const { run, isBusy, failure } = useRequestAction();
  const steps = offeredSteps(order.state, appointment?.state ?? null, hasStarted).filter((step) => may[step]);
  const isDiagnostic = order.purpose === "diagnostic";

  function arrive() {
    if (appointment === null || isBusy) return;
    run(actions.arriveUltrasound, { appointmentId: appointment.id, version: appointment.version }, (saved) => finish(saved, "Arrived", false));
  }

  return (
    <div ref={frame} tabIndex={-1} className="mt-3 rounded-lg print-hidden">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <div className="flex flex-wrap gap-2">
        {worksheet !== null && <ButtonLink href={worksheet.href}>{worksheet.label}</ButtonLink>}
        {steps.map((step) =>
          step === "arrive" ? (
            <Button key={step} data-step={step} aria-disabled={isBusy} onClick={arrive}>
              {STEP_WORDS[step].opener}
            </Button>
          ) : (
            <Button
              key={step} data-step={step} variant={lookOf(step, open === null && refusal === null)} aria-expanded={open === step}
              disabled={step === "schedule" && refusal !== null} onClick={() => toggle(step)}
            >
              {STEP_WORDS[step].opener}
            </Button>
          ),
        )}
      </div>
      {refusal !== null && steps.includes("schedule") && <p className="mt-2 text-md font-semibold">{refusal}</p>}
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <StepBody
            key={open} {...{ order, appointment, minutes, timeZone, actions }} step={open} onCancel={close}
            onDone={(saved) => finish(saved, STEP_WORDS[open].done, isDiagnostic && STEP_WORDS[open].moves)}
          />
        </Suspense>
      )}
    </div>
  );
}

function lookOf(step: OrderStep, isNext: boolean): "primary" | "secondary" | "quiet" {
  if (STEP_WORDS[step].isQuiet) return "quiet";
  return step === "schedule" && isNext ? "primary" : "secondary";
}
