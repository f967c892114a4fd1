import clsx from "clsx";
import { Check } from "lucide-react";
import { VisuallyHidden } from "./visually-hidden";

type StepperProps = { label: string; steps: readonly string[]; current: number };

export function Stepper({ label, steps, current }: StepperProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {steps.map((step, index) => {
          const isDone = index < current;
          const isCurrent = index === current;
          return (
            <li
              key={step}
              aria-current={isCurrent ? "step" : undefined}
              className={clsx("flex items-center gap-2 text-md", isCurrent ? "font-semibold text-ink" : "text-muted")}
            >
              {index > 0 && (
                <span aria-hidden className={clsx("hidden w-6 border-t sm:block", index <= current && "border-ink")} />
              )}
              <StepMark isDone={isDone} isCurrent={isCurrent} />
              {step}
              {isDone && <VisuallyHidden>, done</VisuallyHidden>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StepMark({ isDone, isCurrent }: { isDone: boolean; isCurrent: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "grid size-4.5 shrink-0 place-content-center rounded-full border-[1.5px]",
        isDone && "border-ink bg-ink text-canvas",
        isCurrent && "border-primary",
        !isDone && !isCurrent && "border-control",
      )}
    >
      {isDone && <Check className="size-3" strokeWidth={3} />}
      {isCurrent && <span className="size-2 rounded-full bg-primary" />}
    </span>
  );
}
