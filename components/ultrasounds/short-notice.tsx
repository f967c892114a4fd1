"use client";

import { useId } from "react";
import { FailureNotice } from "@/components/requests/detail/failure-notice";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { formatDay } from "@/lib/format/instants";

type ShortNoticeProps = {
  /** `version` is the order's. */
  order: { orderId: string; version: number; shortNoticeAt: string | null };
  /** Whose it is, said to a screen reader where several stand in one list. */
  name?: string;
  timeZone: string;
  setShortNotice: CareActions["setShortNotice"];
};

/** Whether the person agreed to come at short notice, saved as it is ticked. */
export function ShortNotice({ order, name, timeZone, setShortNotice }: ShortNoticeProps) {
  const id = useId();
  const { run, isBusy, failure } = useRequestAction();
  const { orderId, version, shortNoticeAt } = order;
  const isAgreed = shortNoticeAt !== null;
  const change = () => {
    if (!isBusy) run(setShortNotice, { orderId, version, isAgreed: !isAgreed }, () => undefined);
  };
  return (
    <div className="print-hidden">
      <div className="flex items-center gap-2">
        <input type="checkbox" id={id} className="tick" checked={isBusy ? !isAgreed : isAgreed} aria-disabled={isBusy} onChange={change} />
        <label htmlFor={id} className="inline-flex min-h-8 flex-wrap items-center text-md">
          {shortNoticeAt === null ? "Agrees to short notice" : `Agreed to short notice, ${formatDay(shortNoticeAt, timeZone)}`}
          {name !== undefined && <span className="sr-only">, {name}</span>}
        </label>
      </div>
      <FailureNotice failure={failure} timeZone={timeZone} />
    </div>
  );
}
