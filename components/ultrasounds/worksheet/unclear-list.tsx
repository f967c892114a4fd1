import { CircleAlert } from "lucide-react";
import type { FieldError } from "@/lib/domain/errors";
import { goToCell } from "./go-to-cell";

/** Below the segments, where it moves nothing under a hand: every entry that is held back, each leading to its cell. */
export function UnclearList({ problems }: { problems: readonly FieldError[] }) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="unclear-title" className="mt-4 rounded-md border border-urgent px-4 py-3 print-hidden">
      <h3 id="unclear-title" className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-urgent" />
        {problems.length === 1 ? "1 entry cannot be read, and is not saved" : `${problems.length} entries cannot be read, and are not saved`}
      </h3>
      <ul className="mt-2 grid gap-1 text-sm">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <button type="button" className="text-link min-h-6 text-left wrap-anywhere" onClick={() => goToCell(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
