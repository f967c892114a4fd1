"use client";

import { Choice } from "@/components/forms/choice";
import { TextInput } from "@/components/forms/text-input";
import type { AskedQuestion } from "./asked-questions";

const NOT_SURE = "not_sure";

type CountFieldProps = { id: string; asked: AskedQuestion; value: unknown; error: string | undefined; onValue: (value: unknown) => void };

/** A whole number, or not sure; what is typed stays as it was typed. */
export function CountField({ id, asked, value, error, onValue }: CountFieldProps) {
  const isNotSure = value === NOT_SURE;
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-1">
      <TextInput
        id={id} name={asked.question} label={asked.title} hint={`From 0 to ${asked.max}.`} width="short" inputMode="numeric"
        error={error === undefined ? undefined : `Write a whole number from 0 to ${asked.max}, or tick “Not sure”.`}
        value={isNotSure ? "" : String(value ?? "")} onChange={(event) => onValue(event.target.value)}
      />
      {asked.mayBeNotSure && (
        <Choice
          type="checkbox" id={`${id}-not-sure`} name={`${asked.question}-not-sure`} size="staff" option={{ value: NOT_SURE, label: "Not sure" }}
          checked={isNotSure} onChange={(checked) => onValue(checked ? NOT_SURE : undefined)}
        />
      )}
    </div>
  );
}
