import clsx from "clsx";
import type { ReactNode } from "react";
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
  /** Stands beside the choices, or above them on a narrow screen. */
  picture?: ReactNode;
};

export function RadioGroup({
  name,
  id = name,
  options,
  defaultValue,
  value,
  onChange,
  inline = false,
  picture,
  size = "staff",
  ...words
}: RadioGroupProps) {
  return (
    <Fieldset id={id} size={size} {...words}>
      <div className={picture ? "gap-10 sm:flex sm:flex-row-reverse sm:justify-end" : undefined}>
        {picture}
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
      </div>
    </Fieldset>
  );
}
