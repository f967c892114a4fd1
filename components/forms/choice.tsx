import clsx from "clsx";
import type { ReactNode } from "react";
import type { FieldSize } from "./control";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A word printed before this option, to set it apart from those above. */
  or?: string;
};

type ChoiceProps = {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: ChoiceOption;
  size: FieldSize;
  describedBy?: string;
  defaultChecked?: boolean;
  checked?: boolean;
  onChange?: (checked: boolean) => void;
};

export function Choice({ type, id, name, option, size, describedBy, defaultChecked, checked, onChange }: ChoiceProps) {
  const isPatient = size === "patient";
  return (
    <>
      {option.or && (
        <p className={clsx("text-muted", isPatient ? "py-0.5 text-lg" : "text-sm")}>{option.or}</p>
      )}
      <div className={clsx("flex items-center gap-2", isPatient && "gap-3.5")}>
        <input
          type={type}
          id={id}
          name={name}
          value={option.value}
          aria-describedby={clsx(describedBy, option.hint && `${id}-hint`) || undefined}
          defaultChecked={defaultChecked}
          checked={checked}
          onChange={onChange && ((event) => onChange(event.target.checked))}
          className={clsx("tick", isPatient && "tick-patient")}
        />
        <label
          htmlFor={id}
          className={clsx("flex flex-col justify-center", isPatient ? "min-h-12 flex-1 text-patient" : "min-h-8 text-md")}
        >
          {option.label}
          {option.hint && (
            <span id={`${id}-hint`} className={clsx("text-muted", isPatient ? "text-lg" : "text-detail")}>
              {option.hint}
            </span>
          )}
        </label>
      </div>
    </>
  );
}

/** The first choice carries the field's own id, so that a link in the error summary lands on it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
