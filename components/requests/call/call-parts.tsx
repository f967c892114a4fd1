import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { one } from "@/lib/inputs/answer-fields";
import type { CallQuestionProps } from "./call-question";
import type { CallControl } from "./call-sheet";

type PropsOf<Kind extends CallControl["kind"]> = CallQuestionProps & Omit<Extract<CallControl, { kind: Kind }>, "kind">;

const OUT_OF_TEN = Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }));

export function CallLegs({ words: { question, title, hint }, fields, error, parts, options }: PropsOf<"legs">) {
  return (
    <Fieldset id={question} legend={title} hint={hint ?? undefined} error={error}>
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {parts.map(({ name, label }) => (
          <RadioGroup key={name} name={name} legend={label} inline options={options} defaultValue={one(fields, name) || undefined} />
        ))}
      </div>
    </Fieldset>
  );
}

export function CallCount({ words: { question, title, hint }, fields, error, unit, unsure }: PropsOf<"count">) {
  return (
    <Fieldset id={`${question}-group`} legend={title} hint={hint ?? undefined} error={error}>
      <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1">
        <div className="flex items-center gap-2">
          <TextInput
            name={question}
            label={title}
            labelHidden
            width="short"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={error === undefined ? undefined : true}
            defaultValue={one(fields, question)}
          />
          <span className="text-sm text-muted">{unit}</span>
        </div>
        {unsure !== null && (
          <Choice type="checkbox" id={`${question}-unsure`} name={`${question}-unsure`} option={{ value: "yes", label: unsure }} size="staff" defaultChecked={one(fields, `${question}-unsure`) === "yes"} />
        )}
      </div>
    </Fieldset>
  );
}

export function CallOutOfTen({ words: { question, title, hint }, fields, error, parts }: PropsOf<"outOfTen">) {
  return (
    <Fieldset id={question} legend={title} hint={hint ?? undefined} error={error}>
      <div className="mt-1 flex flex-wrap gap-x-5 gap-y-2">
        {parts.map(({ name, label }) => (
          <Select key={name} name={name} label={label} placeholder="Not answered" options={OUT_OF_TEN} defaultValue={one(fields, name)} />
        ))}
      </div>
    </Fieldset>
  );
}
