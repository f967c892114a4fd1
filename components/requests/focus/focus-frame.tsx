"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { LiveRegion } from "@/components/ui/live-region";
import { FailureNotice } from "../detail/failure-notice";
import { Presence } from "../detail/presence";
import type { RequestActions } from "../detail/request-actions";
import { UndoContext } from "../detail/undo-scope";
import { usePageKeys } from "../detail/use-page-keys";
import { noteOpened } from "../worklist/use-return";
import { FocusGone } from "./focus-gone";
import { placeOf, useSteps, type Shown } from "./focus-steps";
import { FocusUrgent } from "./focus-urgent";

type FocusFrameProps = {
  shown: Shown | null;
  left: number;
  nextId: string | null;
  urgentId: string | null;
  timeZone: string;
  undo: RequestActions["undo"];
  children: ReactNode;
};

const TRIAGE = "/requests?view=triage";

/** Keeps the count and the undo while one request follows another below it. Another person is shown only after a step of one's own. */
export function FocusFrame({ shown, left, nextId, urgentId, timeZone, undo, children }: FocusFrameProps) {
  const router = useRouter();
  const [isGoing, go] = useTransition();
  const { steps, offer, takeBack, failure, isLeaving, isOver } = useSteps(shown, undo);
  const most = useMost(left);
  const frame = useRef<HTMLElement>(null);
  const shownId = shown?.id ?? null;

  useEffect(() => {
    window.scrollTo(0, 0);
    frame.current?.focus({ preventScroll: true });
  }, [shownId]);

  const isGone = shown !== null && !shown.isWaiting;
  const mayGoOn = nextId !== null || isGone;
  const skip = useCallback(() => mayGoOn && go(() => router.replace(placeOf(nextId))), [mayGoOn, nextId, router]);
  useEffect(() => {
    if (isOver) skip();
  }, [isOver, skip]);
  const isStill = isLeaving || isGoing;
  useEffect(() => {
    // What is inert lets go of focus: it waits here, not on nothing.
    if (isStill) frame.current?.focus({ preventScroll: true });
  }, [isStill]);
  /** The list puts focus on the row of the request that was on screen. */
  const leave = useCallback(() => {
    noteOpened(shownId);
    router.push(TRIAGE);
  }, [router, shownId]);
  const onKey = useCallback(
    (key: string) => {
      if (key === "J" || key === "]") skip();
      else if (key === "Z") takeBack();
      else if (key === "O" && shownId !== null) router.push(`/requests/${shownId}?from=triage`);
      else if (key === "ESCAPE") leave();
      else return false;
      return true;
    },
    [leave, router, shownId, skip, takeBack],
  );
  usePageKeys(onKey);
  const words = shown === null ? "Nobody left" : `${left} of ${most} left`;

  return (
    <UndoContext value={offer}>
      <div className="page flex min-h-12 flex-wrap items-center gap-x-5 gap-y-2 border-b py-1.5 print-hidden">
        <ButtonLink href={TRIAGE} variant="quiet" hint="Esc">
          Triage list
        </ButtonLink>
        <p className="font-semibold tabular-nums">{words}</p>
        {shown !== null && <Presence key={shown.id} requestId={shown.id} version={shown.version} />}
        <progress aria-hidden value={most - left} max={Math.max(1, most)} className="h-2 w-40 accent-primary max-sm:hidden" />
        <div className="ml-auto flex flex-wrap gap-2">
          {steps > 0 && (
            <Button hint="Z" onClick={takeBack}>
              Undo last
            </Button>
          )}
          {mayGoOn && (
            <Button hint="J" aria-disabled={isGoing} onClick={skip}>
              {isGone ? "Next" : "Skip"}
            </Button>
          )}
        </div>
      </div>
      <LiveRegion>{words}</LiveRegion>
      <FocusUrgent urgentId={isLeaving ? null : urgentId} placeOf={placeOf} />
      <FocusGone gone={isGone && !isLeaving ? shown : null} />
      <div className="page empty:hidden">
        <FailureNotice failure={failure} timeZone={timeZone} />
      </div>
      <section ref={frame} tabIndex={-1} aria-label={shown === null ? "Nothing to decide" : `To decide: ${shown.name}, ${shown.reference}`} className="outline-none focus-visible:[&_header]:outline-3 focus-visible:[&_header]:-outline-offset-3 focus-visible:[&_header]:outline-focus">
        <div key={shownId} inert={isStill} data-moving={isStill || undefined} className="transition-[opacity,translate] duration-150 motion-reduce:transition-none starting:translate-x-6 starting:opacity-0 data-moving:opacity-60">
          {children}
        </div>
      </section>
    </UndoContext>
  );
}

/** The most that were left since the screen was opened. */
function useMost(left: number): number {
  const [most, setMost] = useState(left);
  if (left > most) setMost(left);
  return Math.max(most, left);
}
