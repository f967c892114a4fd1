import clsx from "clsx";
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
};

export function CheckboxGroup({
  name,
  id = name,
  options,
  defaultValues = [],
  values = [],
  onToggle,
  inline = false,
  size = "staff",
  ...words
}: CheckboxGroupProps) {
  return (
    <Fieldset id={id} size={size} {...words}>
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
    </Fieldset>
  );
}
