"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type AcknowledgeButtonProps = { requestId: string; version: number; timeZone: string; actions: RequestActions };

export function AcknowledgeButton({ requestId, version, timeZone, actions }: AcknowledgeButtonProps) {
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const acknowledge = () => run(actions.acknowledgeEmergency, { requestId, version }, () => toast({ message: "Acknowledged in your name" }));
  return (
    <div className="print-hidden">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <Button aria-disabled={isBusy} onClick={acknowledge}>
        I am dealing with this
      </Button>
    </div>
  );
}
