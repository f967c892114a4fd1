import clsx from "clsx";
import type { ReactNode } from "react";

export type DlItem = { term: ReactNode; value: ReactNode; id?: string };

type DlProps = { items: readonly DlItem[]; columns?: 1 | 2 | 3; className?: string };

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" };

/** Label without colon, value stronger than label. */
export function Dl({ items, columns = 1, className }: DlProps) {
  return (
    <dl className={clsx("grid gap-x-8", COLUMNS[columns], className)}>
      {items.map((item, index) => (
        <div
          key={item.id ?? index}
          id={item.id}
          className="grid grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)] gap-x-4 border-b py-1.5 text-md"
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere font-medium">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
