import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { OfferUndo, TakeBack } from "../detail/undo-scope";
import { useRequestAction } from "../detail/use-request-action";

/** `isWaiting`: nobody has decided or snoozed it meanwhile. */
export type Shown = { id: string; version: number; reference: string; name: string; stage: string; isWaiting: boolean };
type Step = { requestId: string; reference: string; version: number; by: TakeBack };

export const placeOf = (id: string | null) => (id === null ? "/requests/focus" : `/requests/focus?at=${id}`);

/** What was decided here, newest last: each can be taken back, which shows its request again. */
export function useSteps(shown: Shown | null, undo: TakeBack) {
  const router = useRouter();
  const toast = useToast();
  const { run, failure } = useRequestAction();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [left, setLeft] = useState<{ id: string; version: number } | null>(null);
  const takeBackRef = useRef(() => {});

  const takeBack = useCallback(() => {
    const last = steps.at(-1);
    if (last === undefined) return;
    setSteps((all) => all.slice(0, -1));
    setLeft(null);
    run(last.by, { requestId: last.requestId, version: last.version }, () => {
      toast({ message: `Undone: request ${last.reference}` });
      router.replace(placeOf(last.requestId));
    });
  }, [router, run, steps, toast]);
  useEffect(() => {
    takeBackRef.current = takeBack;
  }, [takeBack]);

  const offer = useMemo<OfferUndo>(
    () =>
      ({ version }, message, by = undo) => {
        if (shown === null) return;
        setSteps((all) => [...all, { requestId: shown.id, reference: shown.reference, version, by }]);
        // On one that a colleague took out of the view, the person stays as long as they like.
        if (shown.isWaiting) setLeft({ id: shown.id, version });
        toast({ message, action: { label: "Undo", hint: "Z", onAction: () => takeBackRef.current() } });
      },
    [shown, toast, undo],
  );
  const isOwn = shown !== null && left?.id === shown.id;
  const isSeen = isOwn && shown.version >= left.version;
  // Still there after one's own step: what takes it out of the view from here on is somebody else's.
  if (isSeen && shown.isWaiting) setLeft(null);
  /** A step of one's own took it out of the view; an assignment leaves it there. */
  const isOver = isSeen && !shown.isWaiting;
  return { steps: steps.length, offer, takeBack, failure, isOver, isLeaving: isOver || (isOwn && !isSeen) };
}
