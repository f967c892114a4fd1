import clsx from "clsx";
import type { Treatment } from "@/lib/domain/care";
import { detailLines } from "./detail-words";

/** How a procedure was done, in one paragraph of named values. */
export function DetailList({ treatment: { modality, details } }: { treatment: Pick<Treatment, "modality" | "details"> }) {
  const lines = detailLines(modality, details);
  if (lines.length === 0) return null;
  return (
    <dl aria-label="Procedure details" className="my-1 flex flex-wrap gap-x-4 text-md">
      {lines.map(({ label, value, isMissing }) => (
        <div key={label} className="flex flex-wrap gap-x-1">
          <dt className="text-muted">{label}:</dt>
          <dd className={clsx(isMissing ? "text-muted" : "tabular-nums")}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
