import clsx from "clsx";
import type { ComponentPropsWithRef } from "react";
import { CharactersLeft } from "./characters-left";
import { controlLook, type FieldWords } from "./control";
import { Field } from "./field";

type TextAreaProps = FieldWords &
  Omit<ComponentPropsWithRef<"textarea">, "size" | "name"> & {
    name: string;
    labelHidden?: boolean;
    /** Words around the count; `{n}` is the number. */
    leftWords?: string;
    overWords?: string;
  };

export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  errorWord,
  size = "staff",
  labelHidden,
  leftWords = "{n} characters left",
  overWords = "{n} characters too many",
  rows = 3,
  maxLength,
  className,
  ...rest
}: TextAreaProps) {
  const countId = `${id}-count`;
  return (
    <Field {...{ id, label, hint, error, optional, errorWord, size, labelHidden }} className="w-full">
      {(control) => (
        <>
          <textarea
            {...rest}
            {...control}
            aria-describedby={clsx(control["aria-describedby"], maxLength && countId) || undefined}
            name={name}
            rows={rows}
            className={controlLook(size, clsx("w-full", className))}
          />
          {maxLength !== undefined && (
            <CharactersLeft {...{ id: countId, controlId: id, limit: maxLength, leftWords, overWords, size }} />
          )}
        </>
      )}
    </Field>
  );
}
