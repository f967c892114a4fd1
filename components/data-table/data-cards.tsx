import clsx from "clsx";
import type { ReactNode } from "react";
import type { RowLook } from "./data-row";

type DataCardsProps<Row> = {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowProps: ((row: Row) => RowLook) | undefined;
  currentKey: string | null | undefined;
  caption: ReactNode;
  busy: boolean;
  cards: (row: Row) => ReactNode;
};

export function DataCards<Row>({ rows, rowKey, rowProps, currentKey, caption, busy, cards }: DataCardsProps<Row>) {
  return (
    <div aria-busy={busy}>
      <p className="sr-only">{caption}</p>
      <ul className="data-cards">
        {rows.map((row) => {
          const key = rowKey(row);
          const { tone, endsBlock, className, ...aria } = rowProps?.(row) ?? {};
          return (
            <li
              {...aria}
              key={key}
              data-key={key}
              data-tone={tone}
              data-ends-block={endsBlock || undefined}
              aria-current={key === currentKey || undefined}
              className={clsx("page py-3", className)}
            >
              {cards(row)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
