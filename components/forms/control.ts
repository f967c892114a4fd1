import clsx from "clsx";
import type { ReactNode } from "react";

export type FieldSize = "staff" | "patient";

/** What every field of a form carries, whatever its control. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** `true` prints "(optional)"; a string prints that word instead. */
  optional?: boolean | string;
  errorWord?: string;
  size?: FieldSize;
};

export type ControlWiring = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

export function wireControl(id: string, hint: unknown, error: string | undefined): ControlWiring {
  return {
    id,
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? true : undefined,
  };
}

export function describedBy(id: string, hint: unknown, error: string | undefined): string | undefined {
  return clsx(Boolean(hint) && `${id}-hint`, error && `${id}-error`) || undefined;
}

export function controlLook(size: FieldSize, className?: string): string {
  return clsx(
    "control",
    size === "staff" ? "min-h-8.5 px-2.5 py-1 text-md" : "min-h-12 px-3 py-2 text-patient",
    className,
  );
}
