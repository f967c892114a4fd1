import clsx from "clsx";
import type { ComponentPropsWithRef } from "react";
import { controlLook, type FieldWords } from "./control";
import { Field } from "./field";

type TextInputProps = FieldWords &
  Omit<ComponentPropsWithRef<"input">, "size" | "name"> & {
    name: string;
    width?: "full" | "medium" | "short";
    labelHidden?: boolean;
    fieldClassName?: string;
  };

const WIDTHS = { full: "w-full", medium: "w-full max-w-72", short: "w-28" };

export function TextInput({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  errorWord,
  size = "staff",
  width = "full",
  labelHidden,
  fieldClassName,
  className,
  type = "text",
  ...rest
}: TextInputProps) {
  return (
    <Field
      {...{ id, label, hint, error, optional, errorWord, size, labelHidden }}
      className={clsx(width === "full" && "w-full", fieldClassName)}
    >
      {(control) => (
        <input
          {...rest}
          {...control}
          name={name}
          type={type}
          className={controlLook(size, clsx(WIDTHS[width], className))}
        />
      )}
    </Field>
  );
}
