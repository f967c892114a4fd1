"use client";

import { lazy, Suspense, useCallback } from "react";
import { Button } from "@/components/ui/button";
import { FormLoading } from "@/components/requests/detail/form-loading";
import { usePageKeys } from "@/components/requests/detail/use-page-keys";
import { useSteps } from "@/components/requests/detail/use-steps";
import type { OrderFormFacts } from "./order-form";

const OrderForm = lazy(async () => ({ default: (await import("./order-form")).OrderForm }));

type OrderOpenerProps = OrderFormFacts & {
  /** The next step of the request, not one of several. */
  isNext: boolean;
};

export function OrderOpener({ isNext, ...form }: OrderOpenerProps) {
  const { frame, open, setOpen, toggle, close, finish } = useSteps<"order">();
  const onKey = useCallback(
    (key: string) => {
      if (key === "D") setOpen("order");
      return key === "D";
    },
    [setOpen],
  );
  usePageKeys(onKey);
  return (
    <div ref={frame} tabIndex={-1} className="mb-4 rounded-lg print-hidden">
      <Button data-step="order" variant={isNext && open === null ? "primary" : "secondary"} hint="D" aria-expanded={open !== null} onClick={() => toggle("order")}>
        Order ultrasound
      </Button>
      {open !== null && (
        <Suspense fallback={<FormLoading />}>
          <OrderForm {...form} onCancel={close} onDone={(saved, purpose) => finish(saved, "Ultrasound ordered", purpose === "diagnostic")} />
        </Suspense>
      )}
    </div>
  );
}
