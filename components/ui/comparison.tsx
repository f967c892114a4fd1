import clsx from "clsx";
import type { ReactNode } from "react";

export type ComparisonRow = {
  field: string;
  opened: string;
  now: string;
  /** Who made it so, and when. */
  by: string | null;
  yours: string | null;
};

/** Two people changed one thing: each field as it was, as it is, and as it is typed here. In a narrow place the cells stand one below the other. */
export function Comparison({ caption, rows }: { caption: string; rows: readonly ComparisonRow[] }) {
  return (
    <div className="@container mt-2">
      <table className="block w-full text-left text-sm @xl:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only @xl:not-sr-only">
          <tr>
            {["Field", "When you opened it", "Now", "Yours, not saved"].map((head) => (
              <th key={head} scope="col" className="pr-4 pb-1 font-semibold text-muted">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block @xl:table-row-group">
          {rows.map(({ field, opened, now, by, yours }) => (
            <tr key={field} className="block border-t border-current/20 py-1.5 @xl:table-row">
              <th scope="row" className="block pr-4 align-top font-semibold wrap-anywhere @xl:table-cell @xl:py-1.5">
                {field}
              </th>
              <Cell head="When you opened it" isSame={opened === now}>
                {opened}
              </Cell>
              <Cell head="Now" isSame={opened === now} isNew={opened !== now}>
                {now}
                {by !== null && <span className="block text-detail text-muted">{by}</span>}
              </Cell>
              <Cell head="Yours, not saved">{yours ?? "Not changed by you"}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the cells stand one below the other, what nobody changed is left out. */
function Cell({ head, isNew = false, isSame = false, children }: { head: string; isNew?: boolean; isSame?: boolean; children: ReactNode }) {
  return (
    <td className={clsx(isSame ? "hidden" : "grid", "grid-cols-[9rem_minmax(0,1fr)] gap-x-2 pr-4 align-top whitespace-pre-line @xl:table-cell @xl:py-1.5")}>
      <span aria-hidden className="text-muted @xl:hidden">
        {head}
      </span>
      <span className={isNew ? "font-semibold wrap-anywhere" : "wrap-anywhere"}>{children}</span>
    </td>
  );
}
