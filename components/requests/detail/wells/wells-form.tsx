"use client";

import { useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { wellsPoints, wellsVerdict, type WellsItem, type WellsItems, type WellsSuggestion } from "@/lib/domain/cramp-pattern/wells";
import { FailureNotice } from "../failure-notice";
import type { RequestActions } from "../request-actions";
import { useRequestAction } from "../use-request-action";
import { pointsWords } from "./points-words";
import { WellsRow } from "./wells-row";

export type WellsLine = { item: WellsItem; words: string; points: number; suggestion: WellsSuggestion | null };
type WellsFormProps = { requestId: string; answersVersion: number; lines: readonly WellsLine[]; isAgain: boolean; timeZone: string; completeWells: RequestActions["completeWells"] };
type Given = Partial<Record<WellsItem, boolean>>;

/** The history begins with what the patient said, to be confirmed; nothing else is answered for the clinician. */
export function WellsForm({ requestId, answersVersion, lines, isAgain, timeZone, completeWells }: WellsFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [given, setGiven] = useState<Given>(() => suggested(lines));
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { run, isBusy, failure } = useRequestAction();
  const toast = useToast();
  const open = lines.filter(({ item }) => given[item] === undefined);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const [first] = open;
    setAsking(first !== undefined);
    if (first !== undefined) return event.currentTarget.querySelector<HTMLElement>(`input[name="wells-${first.item}"]`)?.focus();
    if (isBusy) return;
    run(completeWells, { requestId, answersVersion, items: given as WellsItems }, ({ points }) => {
      toast({ message: `Wells worksheet kept: ${pointsWords(points)}` });
      setGiven(suggested(lines));
      close();
    });
  }

  return (
    <div className="mt-2 print-hidden" onKeyDown={(event) => event.key === "Escape" && isOpen && close()}>
      <Button ref={opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isAgain ? "Complete it again" : "Complete the Wells worksheet"}
      </Button>
      {isOpen && (
        <form onSubmit={onSubmit} noValidate aria-label="Wells worksheet" className="mt-2 rounded-lg border bg-canvas px-4 py-3">
          <FailureNotice failure={failure} timeZone={timeZone} />
          {lines.map((line, index) => (
            <WellsRow key={line.item} line={line} isFirst={index === 0} answer={given[line.item]} isMissing={isAsking && given[line.item] === undefined} onAnswer={(answer) => setGiven((now) => ({ ...now, [line.item]: answer }))} />
          ))}
          <p role="status" className="my-3 text-md font-semibold">
            {open.length > 0 ? `${lines.length - open.length} of ${lines.length} answered` : totalWords(given as WellsItems)}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" aria-disabled={isBusy}>
              Keep this worksheet
            </Button>
            <Button variant="quiet" onClick={close}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

function suggested(lines: readonly WellsLine[]): Given {
  return Object.fromEntries(lines.flatMap(({ item, suggestion }) => (suggestion === null || suggestion.answer === null ? [] : [[item, suggestion.answer]])));
}

function totalWords(items: WellsItems): string {
  const points = wellsPoints(items);
  return `Total ${pointsWords(points)}: ${wellsVerdict(points)}`;
}
