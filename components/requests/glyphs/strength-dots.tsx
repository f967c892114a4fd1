import clsx from "clsx";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

export function StrengthDots({ strength }: { strength: 0 | 1 | 2 | 3 }) {
  return (
    <span className="inline-flex items-center gap-1">
      <VisuallyHidden>{`Strength ${strength} of 3`}</VisuallyHidden>
      {[1, 2, 3].map((dot) => (
        <span
          key={dot}
          aria-hidden
          className={clsx("size-1.75 rounded-full border border-ink", dot <= strength && "bg-ink")}
        />
      ))}
    </span>
  );
}
