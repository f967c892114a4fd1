import clsx from "clsx";
import type { ReactNode } from "react";
import { Choice, choiceId, type ChoiceOption } from "./choice";
import { Fieldset, type FieldsetWords } from "./fieldset";

type CheckboxGroupProps = FieldsetWords & {
  name: string;
  id?: string;
  options: readonly ChoiceOption[];
  defaultValues?: readonly string[];
  values?: readonly string[];
  onToggle?: (value: string, checked: boolean) => void;
  inline?: boolean;
  /** Stands beside the choices, or above them on a narrow screen. */
  picture?: ReactNode;
};

export function CheckboxGroup({
  name,
  id = name,
  options,
  defaultValues = [],
  values = [],
  onToggle,
  inline = false,
  picture,
  size = "staff",
  ...words
}: CheckboxGroupProps) {
  return (
    <Fieldset id={id} size={size} {...words}>
      <div className={picture ? "gap-10 sm:flex sm:flex-row-reverse sm:justify-end" : undefined}>
        {picture}
        <div className={clsx("flex", inline ? "flex-wrap gap-x-6" : "flex-col", size === "patient" && "mt-2")}>
          {options.map((option, index) => (
            <Choice
              key={option.value}
              type="checkbox"
              id={choiceId(id, index)}
              {...{ name, option, size }}
              defaultChecked={onToggle ? undefined : defaultValues.includes(option.value)}
              checked={onToggle ? values.includes(option.value) : undefined}
              onChange={onToggle && ((checked) => onToggle(option.value, checked))}
            />
          ))}
        </div>
      </div>
    </Fieldset>
  );
}
