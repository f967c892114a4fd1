"use client";

import { useState, type FormEvent } from "react";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { TextInput } from "@/components/forms/text-input";
import { one } from "@/lib/inputs/answer-fields";
import type { CallQuestionProps } from "./call-question";
import type { CallControl } from "./call-sheet";

type CallLastTenProps = CallQuestionProps & Omit<Extract<CallControl, { kind: "lastTen" }>, "kind">;

const LAST_TEN = 10;

/** Four numbers that make ten; it says at each keystroke what is left to place. */
export function CallLastTen({ words: { question, title, hint }, fields, error, parts, unsure }: CallLastTenProps) {
  const [typed, setTyped] = useState<readonly string[]>(() => parts.map(({ name }) => one(fields, name)));
  const unsureName = `${question}-unsure`;

  function onInput({ target }: FormEvent<HTMLDivElement>) {
    if (!(target instanceof HTMLInputElement) || target.type === "checkbox") return;
    setTyped(parts.map(({ name }, place) => (name === target.name ? target.value : (typed[place] ?? ""))));
  }

  return (
    <Fieldset id={question} legend={title} hint={hint ?? undefined} error={error}>
      <div onInput={onInput} className="mt-1 flex flex-wrap items-end gap-x-5 gap-y-2">
        {parts.map(({ name, label, hint: partHint }) => (
          <TextInput key={name} name={name} label={label} hint={partHint} width="short" inputMode="numeric" autoComplete="off" defaultValue={one(fields, name)} />
        ))}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-5">
        <p role="status" className="min-w-40 text-sm font-semibold tabular-nums">
          {leftWords(typed)}
        </p>
        <Choice type="checkbox" id={unsureName} name={unsureName} option={{ value: "yes", label: unsure }} size="staff" defaultChecked={one(fields, unsureName) === "yes"} />
      </div>
    </Fieldset>
  );
}

function leftWords(typed: readonly string[]): string {
  if (typed.every((value) => value.trim() === "")) return "10 to place";
  const numbers = typed.map((value) => (value.trim() === "" ? 0 : Number(value)));
  if (numbers.some((number) => !Number.isInteger(number) || number < 0)) return "Whole numbers only";
  const total = numbers.reduce((sum, number) => sum + number, 0);
  if (total === LAST_TEN) return "All 10 placed";
  return total < LAST_TEN ? `${total} placed, ${LAST_TEN - total} left` : `${total} placed, ${total - LAST_TEN} too many`;
}
