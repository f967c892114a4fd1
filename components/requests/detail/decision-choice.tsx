import clsx from "clsx";
import { Kbd } from "@/components/ui/kbd";
import { DECISIONS, type Decision } from "./decisions";

type DecisionChoiceProps = { decisions: readonly Decision[]; picked: Decision | null; onPick: (decision: Decision) => void };

export function DecisionChoice({ decisions, picked, onPick }: DecisionChoiceProps) {
  return (
    <fieldset className="-mx-1 mb-1">
      <legend className="sr-only">Decision</legend>
      {decisions.map((decision) => {
        const { label, hint, key } = DECISIONS[decision];
        return (
          <label
            key={decision}
            className={clsx(
              "flex min-h-9 items-center gap-3 rounded-md border px-2 py-1 text-base",
              decision === picked ? "border-primary bg-selected" : "border-transparent hover:bg-surface",
            )}
          >
            <input
              type="radio"
              name="decision"
              value={decision}
              checked={decision === picked}
              onChange={() => onPick(decision)}
              className="size-4.5 shrink-0 accent-primary"
            />
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{label}</span> <span className="text-sm text-muted">{hint}</span>
            </span>
            {key && (
              <span aria-hidden>
                <Kbd>{key}</Kbd>
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
