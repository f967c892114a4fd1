import clsx from "clsx";
import type { ReactNode } from "react";
import { describedBy, type FieldWords } from "./control";
import { fieldEdge } from "./field";
import { FieldError, FieldHint, OptionalWord } from "./field-text";

export type FieldsetWords = Omit<FieldWords, "label"> & {
  legend: ReactNode;
  /** `title` when the question is the page's only heading. */
  legendAs?: "plain" | "title" | "hidden";
};

type FieldsetProps = FieldsetWords & { id: string; className?: string; children: ReactNode };

export function Fieldset({
  id,
  legend,
  legendAs = "plain",
  hint,
  error,
  optional,
  errorWord = "Error",
  size = "staff",
  className,
  children,
}: FieldsetProps) {
  const words = (
    <>
      {legend}
      <OptionalWord optional={optional} />
    </>
  );
  return (
    <fieldset
      aria-describedby={describedBy(id, hint, error)}
      className={clsx("min-w-0", fieldEdge(error, size), className)}
    >
      <legend className={legendLook(legendAs, size)}>
        {legendAs === "title" ? <h1 className="text-patient-title font-semibold">{words}</h1> : words}
      </legend>
      {hint && (
        <FieldHint id={id} size={size}>
          {hint}
        </FieldHint>
      )}
      {error && (
        <FieldError id={id} size={size} word={errorWord}>
          {error}
        </FieldError>
      )}
      {children}
    </fieldset>
  );
}

function legendLook(legendAs: FieldsetWords["legendAs"], size: FieldsetWords["size"]): string {
  if (legendAs === "hidden") return "sr-only";
  if (legendAs === "title") return "mb-2";
  return clsx("mb-1 font-semibold", size === "staff" ? "text-sm" : "text-patient");
}
