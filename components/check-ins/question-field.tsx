"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Fieldset } from "@/components/forms/fieldset";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import type { AskedQuestion } from "./asked-questions";
import { CountField } from "./count-field";

const NONE = "none";
const NOT_SURE = "not_sure";
/** More choices than this stand in a list that opens. */
const MOST_RADIOS = 5;

type QuestionFieldProps = { asked: AskedQuestion; value: unknown; error: string | undefined; onValue: (value: unknown) => void };

/** One question as it is read out, with the control that fits its answers. Nothing is ticked beforehand. */
export function QuestionField({ asked, value, error, onValue }: QuestionFieldProps) {
  const { question, title, options } = asked;
  const id = `check-in-${question}`;
  const hint = asked.hint ?? undefined;
  if (asked.control === "multi") return <MultiField {...{ asked, value, error, onValue }} />;
  if (asked.control === "symptoms") return <SymptomsField {...{ asked, value, error, onValue }} />;
  if (asked.control === "count") return <CountField {...{ id, asked, value, error, onValue }} />;
  if (asked.control === "single" && options.length <= MOST_RADIOS) {
    return <RadioGroup id={id} name={question} legend={title} hint={hint} inline options={options} value={String(value ?? "")} onChange={onValue} error={error} />;
  }
  return (
    <Select
      id={id} name={question} label={title} hint={hint} placeholder="Not answered" options={options} error={error}
      value={String(value ?? "")} onChange={(event) => onValue(event.target.value)}
    />
  );
}

function MultiField({ asked, value, error, onValue }: QuestionFieldProps) {
  const ticked = Array.isArray(value) ? (value.length === 0 ? [NONE] : value.map(String)) : value === NOT_SURE ? [NOT_SURE] : [];
  const alone = [{ value: NONE, label: "None of these", or: "or" }, ...(asked.mayBeNotSure ? [{ value: NOT_SURE, label: "Not sure" }] : [])];
  function toggle(choice: string, isTicked: boolean) {
    if (choice === NONE) return onValue(isTicked ? [] : undefined);
    if (choice === NOT_SURE) return onValue(isTicked ? NOT_SURE : undefined);
    const others = ticked.filter((one) => one !== choice && one !== NONE && one !== NOT_SURE);
    const next = isTicked ? [...others, choice] : others;
    onValue(next.length === 0 ? undefined : next);
  }
  return (
    <CheckboxGroup
      id={`check-in-${asked.question}`} name={asked.question} legend={asked.title} hint={asked.hint ?? undefined} error={error}
      options={[...asked.options, ...alone]} values={ticked} onToggle={toggle}
    />
  );
}

const OUT_OF_TEN = Array.from({ length: 11 }, (_, step) => ({ value: String(step), label: String(step) }));

function SymptomsField({ asked, value, error, onValue }: QuestionFieldProps) {
  const parts = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, number>>;
  function set(part: string, step: string) {
    const rest = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== part));
    const next = step === "" ? rest : { ...rest, [part]: Number(step) };
    onValue(Object.keys(next).length === 0 ? undefined : next);
  }
  return (
    <Fieldset id={`check-in-${asked.question}`} legend={asked.title} hint={asked.hint ?? undefined} error={error}>
      <div className="mt-1 flex flex-wrap gap-3">
        {asked.options.map(({ value: part, label }) => (
          <Select
            key={part} id={`check-in-${asked.question}-${part}`} name={`${asked.question}-${part}`} label={label} placeholder="Not answered" options={OUT_OF_TEN}
            value={String(parts[part] ?? "")} onChange={(event) => set(part, event.target.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
