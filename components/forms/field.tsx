import clsx from "clsx";
import type { ReactNode } from "react";
import { wireControl, type ControlWiring, type FieldWords } from "./control";
import { FieldError, FieldHint, OptionalWord } from "./field-text";

type FieldProps = FieldWords & {
  id: string;
  labelHidden?: boolean;
  className?: string;
  children: (control: ControlWiring) => ReactNode;
};

export function Field({
  id,
  label,
  hint,
  error,
  optional,
  errorWord = "Error",
  size = "staff",
  labelHidden = false,
  className,
  children,
}: FieldProps) {
  return (
    <div
      className={clsx("flex flex-col items-start", size === "staff" ? "gap-1" : "gap-2", fieldEdge(error, size), className)}
    >
      <label
        htmlFor={id}
        className={labelHidden ? "sr-only" : clsx("font-semibold", size === "staff" ? "text-sm" : "text-patient")}
      >
        {label}
        <OptionalWord optional={optional} />
      </label>
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
      {children(wireControl(id, hint, error))}
    </div>
  );
}

export function fieldEdge(error: string | undefined, size: "staff" | "patient"): string | false {
  return Boolean(error) && size === "patient" && "border-l-4 border-urgent pl-4";
}
