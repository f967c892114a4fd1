"use client";

import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { RequestActions } from "./request-actions";
import { useRequestAction } from "./use-request-action";

type UndoButtonProps = { requestId: string; version: number; timeZone: string; actions: RequestActions };

/** The same undo as in the message after a decision, without its time limit. */
export function UndoButton({ requestId, version, timeZone, actions }: UndoButtonProps) {
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const undo = () => run(actions.undo, { requestId, version }, ({ reference }) => toast({ message: `Undone: request ${reference}` }));
  return (
    <div className="mb-3 print-hidden">
      <FailureNotice failure={failure} timeZone={timeZone} />
      <Button icon={<Undo2 aria-hidden className="size-4" />} aria-disabled={isBusy} onClick={undo}>
        Undo your last decision
      </Button>
    </div>
  );
}
