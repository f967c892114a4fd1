import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { FieldSize } from "./control";

export function OptionalWord({ optional }: { optional: boolean | string | undefined }) {
  if (!optional) return null;
  return <span className="font-normal text-muted"> ({optional === true ? "optional" : optional})</span>;
}

export function FieldHint({ id, size, children }: { id: string; size: FieldSize; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className={clsx("max-w-prose text-muted", size === "staff" ? "text-sm" : "text-lg")}>
      {children}
    </div>
  );
}

type FieldErrorProps = { id: string; size: FieldSize; word: string; children: ReactNode };

export function FieldError({ id, size, word, children }: FieldErrorProps) {
  return (
    <p
      id={`${id}-error`}
      className={clsx("flex items-start gap-1.5 font-semibold text-urgent", size === "staff" ? "text-sm" : "text-patient")}
    >
      <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
      <span>
        <span className="sr-only">{word}: </span>
        {children}
      </span>
    </p>
  );
}
