"use client";

import clsx from "clsx";
import { useEffect, useId, useRef } from "react";
import type { FieldSize } from "./control";

type ErrorSummaryProps = {
  title?: string;
  errors: readonly { field: string; message: string }[];
  size?: FieldSize;
};

/** Takes focus when it appears: by `autofocus` in the sent page, by the effect after a client update. */
export function ErrorSummary({ title = "There is a problem", errors, size = "staff" }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (errors.length > 0) ref.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={ref}
      role="group"
      aria-labelledby={titleId}
      data-error-summary
      tabIndex={-1}
      autoFocus
      className={clsx("mb-6 rounded-lg border-3 border-urgent p-4", size === "patient" && "text-patient")}
    >
      <h2 id={titleId} className={clsx("font-semibold", size === "staff" ? "text-lg" : "text-patient-lead")}>
        {title}
      </h2>
      <ul className="mt-2 list-disc pl-5">
        {errors.map((error) => (
          <li key={`${error.field}-${error.message}`}>
            <a
              href={`#${error.field}`}
              className={clsx(
                "inline-flex items-center font-semibold text-urgent underline underline-offset-4",
                size === "staff" ? "min-h-6" : "min-h-11",
              )}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
