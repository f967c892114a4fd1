import { useCallback, useRef } from "react";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { useToast } from "@/components/ui/toast";
import type { BoardScan, BoardStep } from "@/lib/domain/board";
import type { UltrasoundStep } from "@/lib/domain/care";
import type { BoardActions } from "./board-actions";
import { STEP_WORDS } from "./board-words";

/** Takes one step at a time, says so, and keeps how to take the newest one back. `onUndo`: its button is about to go. */
export function useBoardSteps({ arrive, takeIn, recordNoShow, putBack, undoMove }: BoardActions, onUndo: () => void) {
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const last = useRef<(() => void) | null>(null);

  const undoLast = useCallback((): boolean => {
    const undo = last.current;
    last.current = null;
    if (undo !== null) onUndo();
    undo?.();
    return undo !== null;
  }, [onUndo]);

  function take(step: BoardStep, { appointmentId, version, purpose, reference }: BoardScan): void {
    if (isBusy) return;
    const done = (saved: UltrasoundStep) => {
      const undone = () => toast({ message: `Undone: ${reference}` });
      const isMove = step === "no_show" && purpose === "diagnostic";
      last.current = () => (isMove ? run(undoMove, { requestId: saved.requestId, version: saved.version }, undone) : run(putBack, { appointmentId, version: version + 1 }, undone));
      toast({ message: `${reference}: ${STEP_WORDS[step].done}`, action: { label: "Undo", hint: "Z", onAction: () => void undoLast() } });
    };
    const on = { appointmentId, version };
    if (step === "no_show") run(recordNoShow, { ...on, reason: null }, done);
    else run(step === "arrive" ? arrive : takeIn, on, done);
  }

  return { take, undoLast, isBusy, failure };
}
