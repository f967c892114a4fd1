import clsx from "clsx";
import { Choice, choiceId, type ChoiceOption } from "./choice";
import { Fieldset, type FieldsetWords } from "./fieldset";

type RadioGroupProps = FieldsetWords & {
  name: string;
  id?: string;
  options: readonly ChoiceOption[];
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  inline?: boolean;
};

export function RadioGroup({
  name,
  id = name,
  options,
  defaultValue,
  value,
  onChange,
  inline = false,
  size = "staff",
  ...words
}: RadioGroupProps) {
  return (
    <Fieldset id={id} size={size} {...words}>
      <div className={clsx("flex", inline ? "flex-wrap gap-x-6" : "flex-col", size === "patient" && "mt-2")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(id, index)}
            {...{ name, option, size }}
            defaultChecked={onChange || defaultValue === undefined ? undefined : option.value === defaultValue}
            checked={onChange ? option.value === value : undefined}
            onChange={onChange && (() => onChange(option.value))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
