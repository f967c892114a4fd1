import type { BulkRow } from "@/lib/domain/bulk";
import { rowName } from "./bulk-words";

type BulkRowsProps = { title: string; rows: readonly (Pick<BulkRow, "requestId" | "reference" | "familyName" | "givenName"> & { why?: string })[] };

/** Requests by reference and name, with what became of each; a long list scrolls, with the keyboard too. */
export function BulkRows({ title, rows }: BulkRowsProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="mt-3">
      <h3 className="text-sm font-semibold">{title}</h3>
      <div tabIndex={0} role="group" aria-label={`${title}: the requests`} className="mt-1 max-h-44 overflow-y-auto rounded-md border">
        <ul className="divide-y text-sm">
          {rows.map((row) => (
            <li key={row.requestId} className="flex flex-wrap gap-x-3 px-3 py-1.5">
              <span className="whitespace-nowrap text-muted tabular-nums">{row.reference}</span>
              <span className="min-w-0 wrap-anywhere">{rowName(row)}</span>
              {row.why !== undefined && <span className="min-w-0 wrap-anywhere font-semibold sm:ml-auto">{row.why}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
