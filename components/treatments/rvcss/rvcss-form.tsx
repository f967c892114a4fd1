"use client";

import { useState } from "react";
import { Select } from "@/components/forms/select";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { LEGS, type Leg } from "@/lib/domain/reflux";
import { RVCSS_ITEMS, rvcssTotal, ULCER_ITEMS, type RvcssItem, type RvcssItems } from "@/lib/domain/rvcss";
import { COMPRESSION_NOTE } from "@/lib/domain/rvcss-words";
import { DayField } from "../day-field";
import { LEG_WORDS } from "../leg-words";
import { RvcssQuestion } from "./rvcss-question";
import { totalWords } from "./rvcss-words";

type RvcssFormProps = {
  requestId: string;
  todayOn: string;
  timeZone: string;
  score: CareActions["scoreRvcss"];
  onDone: (saved: Saved, message: string) => void;
  onCancel: () => void;
};
type Given = Partial<RvcssItems>;

/** Nothing is answered for the person who scores, but the age and size of ulcers that are not there. */
export function RvcssForm({ requestId, todayOn, timeZone, score, onDone, onCancel }: RvcssFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const [typed, setTyped] = useState<Given>({});
  const [isAsking, setAsking] = useState(false);
  const given = withoutUlcers(typed);
  const open = RVCSS_ITEMS.filter((item) => given[item] === undefined);

  function send(fields: FormData) {
    const [first] = open;
    setAsking(first !== undefined);
    // The age and size of an ulcer can be chosen once the ulcers are counted, which is asked before them.
    if (first !== undefined) return document.getElementById(fieldId(first))?.focus();
    const items = given as RvcssItems;
    const leg = String(fields.get("leg")) as Leg;
    run(score, { requestId, leg, scoredOn: String(fields.get("scoredOn")), items }, (saved) => onDone(saved, `${LEG_WORDS[leg]} scored: ${totalWords(rvcssTotal(items)).toLowerCase()}`));
  }
  return (
    <StepForm label="Score a leg" submitWords="Keep this score" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
        <Select autoFocus id="rvcss-leg" name="leg" label="Leg" placeholder="Choose" error={errorOf("leg")} options={LEGS.map((value) => ({ value, label: LEG_WORDS[value] }))} />
        <DayField id="rvcss-day" name="scoredOn" max={todayOn} label="Day of the score" defaultValue={todayOn} error={errorOf("scoredOn")} />
      </div>
      {RVCSS_ITEMS.map((item) => (
        <RvcssQuestion
          key={item} id={fieldId(item)} item={item} given={given[item]} ulcerCount={typed.ulcerCount}
          error={isAsking && given[item] === undefined ? "Choose one." : errorOf(`items.${item}`)}
          onGive={(grade) => setTyped((now) => ({ ...now, [item]: grade }))}
        />
      ))}
      <p className="text-sm text-muted">{COMPRESSION_NOTE}</p>
      <p role="status" className="text-md font-semibold">
        {open.length > 0 ? `${RVCSS_ITEMS.length - open.length} of ${RVCSS_ITEMS.length} items answered` : totalWords(rvcssTotal(given as RvcssItems))}
      </p>
    </StepForm>
  );
}

function fieldId(item: RvcssItem): string {
  return `rvcss-${item}`;
}

/** Without an open ulcer its age and size are 0; with one, a 0 that stood there is asked again. */
function withoutUlcers(typed: Given): Given {
  if (typed.ulcerCount === undefined) return { ...typed, ulcerDuration: undefined, ulcerSize: undefined };
  if (typed.ulcerCount > 0) return typed;
  return { ...typed, ...Object.fromEntries(ULCER_ITEMS.map((item) => [item, 0])) };
}
