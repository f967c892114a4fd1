"use client";

import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import { useToast } from "@/components/ui/toast";
import { FailureNotice } from "./failure-notice";
import type { Action, RequestActions, Saved } from "./request-actions";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

/** How a step is taken back; a move along the pathway unless said otherwise. */
export type TakeBack = Action<{ requestId: string; version: number }>;
export type OfferUndo = (saved: Pick<Saved, "version">, message: string, takeBack?: TakeBack) => void;

export const UndoContext = createContext<OfferUndo | null>(null);

type UndoScopeProps = { requestId: string; reference: string; timeZone: string; undo: RequestActions["undo"]; className?: string; children: ReactNode };

/** One undo for the whole screen: Z takes the newest step back, whichever panel made it. */
export function UndoScope({ requestId, reference, timeZone, undo, className, children }: UndoScopeProps) {
  const [last, setLast] = useState<{ version: number; by: TakeBack } | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { run, failure } = useRequestAction();
  const toast = useToast();

  const takeBack = useCallback(
    ({ version, by }: { version: number; by: TakeBack }) => {
      setLast(null);
      frame.current?.focus({ preventScroll: true });
      run(by, { requestId, version }, () => toast({ message: `Undone: request ${reference}` }));
    },
    [reference, requestId, run, toast],
  );
  const offer = useCallback<OfferUndo>(
    ({ version }, message, by = undo) => {
      setLast({ version, by });
      toast({ message, action: { label: "Undo", hint: "Z", onAction: () => takeBack({ version, by }) } });
    },
    [takeBack, toast, undo],
  );
  const onKey = useCallback((key: string) => key === "Z" && last !== null && (takeBack(last), true), [last, takeBack]);
  usePageKeys(onKey);

  return (
    <UndoContext value={offer}>
      <div ref={frame} tabIndex={-1} className="outline-none">
        {failure !== null && (
          <div className="page pt-3">
            <FailureNotice failure={failure} timeZone={timeZone} />
          </div>
        )}
        <div className={className}>{children}</div>
      </div>
    </UndoContext>
  );
}

/** Says that a step is done, and offers to take it back. */
export function useUndoOffer(): OfferUndo {
  const offer = useContext(UndoContext);
  if (offer === null) throw new Error("useUndoOffer needs an UndoScope above it");
  return offer;
}
