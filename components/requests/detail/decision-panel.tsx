"use client";

import { useCallback, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { CloseOutcome } from "@/lib/domain/treatment";
import { DecisionChoice } from "./decision-choice";
import { DecisionFields } from "./decision-fields";
import { decide } from "./decide";
import { DECISIONS, type Decision } from "./decisions";
import { FailureNotice } from "./failure-notice";
import { LostDecision } from "./lost-decision";
import type { RequestActions } from "./request-actions";
import { useUndoOffer } from "./undo-scope";
import { usePageKeys } from "./use-page-keys";
import { useRequestAction } from "./use-request-action";

type DecisionPanelProps = {
  requestId: string;
  reference: string;
  version: number;
  decisions: readonly Decision[];
  /** Asks what the person thinks of the pattern summary when they accept. */
  asksOpinion: boolean;
  /** How a request may end at its stage. */
  outcomes: readonly CloseOutcome[];
  /** What the signed report plans, chosen beforehand when it is an end. */
  plannedOutcome?: CloseOutcome | null;
  likelyDuplicateOf: string | null;
  due: string;
  timeZone: string;
  actions: RequestActions;
};

/** Nothing is picked before a key or a click. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { requestId, reference, version, decisions, actions } = props;
  const offerUndo = useUndoOffer();
  const [picked, setPicked] = useState<Decision | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [yours, setYours] = useState<string>();
  const { run, isBusy, failure, forget, errorOf } = useRequestAction();
  const decision = picked !== null && decisions.includes(picked) ? picked : null;
  const isOver = picked !== null && decision === null && failure !== null;

  const pick = useCallback((next: Decision) => {
    setPicked(next);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[data-fields] :is(input, select, textarea)")?.focus());
  }, []);

  const onKey = useCallback(
    (key: string) => {
      const next = decisions.find((one) => DECISIONS[one].key === key || (key === "close" && one === "close"));
      if (next !== undefined) pick(next);
      return next !== undefined;
    },
    [decisions, pick],
  );
  usePageKeys(onKey);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (decision === null || isBusy) return;
    const fields = new FormData(event.currentTarget);
    setYours(`${DECISIONS[decision].label}: ${String(fields.get("reason") ?? "")}`);
    run(decide(decision, actions), { requestId, version, fields }, (saved) => {
      frame.current?.focus();
      setPicked(null);
      form.current?.reset();
      offerUndo(saved, `${DECISIONS[decision].done} request ${reference}`);
    });
  }

  /** What could not be saved any more was kept as a note, or let go. */
  function letGo() {
    frame.current?.focus();
    setPicked(null);
    form.current?.reset();
    forget();
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    <div ref={frame} tabIndex={-1} className="rounded-lg print-hidden">
      <Panel title="Your decision" aside={props.due}>
        <FailureNotice failure={failure} timeZone={props.timeZone} yours={yours} isOver={isOver} />
        {decisions.length === 0 && failure === null && <p className="text-muted">There is nothing for you to decide at this stage.</p>}
        <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
          {decisions.length > 0 && <DecisionChoice decisions={decisions} picked={decision} onPick={pick} />}
          {(decision !== null || failure !== null) && (
            <DecisionFields
              decision={decision}
              asksOpinion={props.asksOpinion}
              outcomes={props.outcomes}
              plannedOutcome={props.plannedOutcome}
              likelyDuplicateOf={props.likelyDuplicateOf}
              errorOf={errorOf}
            />
          )}
          {isOver && <LostDecision {...{ requestId, actions }} label={DECISIONS[picked].label} timeZone={props.timeZone} onGone={letGo} />}
          {decision !== null && (
            <Button type="submit" variant={decision === "accept" ? "primary" : "secondary"} hint="Ctrl Enter" aria-disabled={isBusy} className="mt-4">
              {DECISIONS[decision].label}
            </Button>
          )}
        </form>
      </Panel>
    </div>
  );
}
