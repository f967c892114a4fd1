import clsx from "clsx";
import type { ComponentPropsWithRef } from "react";
import { controlLook, type FieldWords } from "./control";
import { Field } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectProps = FieldWords &
  Omit<ComponentPropsWithRef<"select">, "size" | "name"> & {
    name: string;
    options: readonly SelectOption[];
    placeholder?: string;
    labelHidden?: boolean;
  };

export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  errorWord,
  size = "staff",
  labelHidden,
  options,
  placeholder,
  className,
  ...rest
}: SelectProps) {
  return (
    <Field {...{ id, label, hint, error, optional, errorWord, size, labelHidden }}>
      {(control) => (
        <select {...rest} {...control} name={name} className={controlLook(size, clsx("max-w-full", className))}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
