import clsx from "clsx";
import type { ReactNode } from "react";
import type { RowLook } from "./data-row";
import { RowTick, type RowSelect } from "./row-tick";

type DataCardsProps<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowProps: ((row: Row) => RowLook) | undefined;
  currentKey: string | null | undefined;
  caption: ReactNode;
  busy: boolean;
  selectOf: (row: Row) => RowSelect | null;
  cards: (row: Row) => ReactNode;
};

export function DataCards<Row>({ rows, rowKey, rowProps, currentKey, caption, busy, selectOf, cards }: DataCardsProps<Row>) {
  return (
    <div aria-busy={busy}>
      <p className="sr-only">{caption}</p>
      <ul className="data-cards">
        {rows.map((row) => {
          const key = rowKey(row);
          const select = selectOf(row);
          const { tone, endsBlock, className, ...aria } = rowProps?.(row) ?? {};
          return (
            <li
              key={key}
              {...aria}
              data-key={key}
              data-tone={tone}
              data-ends-block={endsBlock || undefined}
              data-selected={select?.checked || undefined}
              aria-current={key === currentKey || undefined}
              className={clsx("page py-3", select && "flex items-start gap-2", className)}
            >
              {select && <RowTick id={key} select={select} />}
              {select ? <div className="min-w-0 flex-1">{cards(row)}</div> : cards(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
