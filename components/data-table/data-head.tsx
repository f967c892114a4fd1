import type { ReactTable, RowData } from "@tanstack/react-table";
import clsx from "clsx";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { DataTableFeatures, Sort } from "./columns";
import { nextSort } from "./next-sort";

type PageSelection = {
  keys: readonly string[];
  selection: ReadonlySet<string>;
  onTogglePage: ((checked: boolean) => void) | undefined;
};

type DataHeadProps<Row extends RowData> = {
  table: ReactTable<DataTableFeatures, Row>;
  page: PageSelection | null;
  sort: Sort;
  onSort: ((sort: Sort) => void) | undefined;
};

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;
const ARROWS = { asc: ArrowUp, desc: ArrowDown };

/** Shift adds a column to the order; each then shows its place, and only the first carries `aria-sort`, as ARIA asks. */
export function DataHead<Row extends RowData>({ table, page, sort, onSort }: DataHeadProps<Row>) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {page && (
            <td className="data-select">
              <SelectPage {...page} />
            </td>
          )}
          {group.headers.map((header) => {
            const place = sort.findIndex(({ id }) => id === header.column.id);
            const sorted = place === -1 ? null : sort[place]?.desc ? "desc" : "asc";
            const Arrow = sorted ? ARROWS[sorted] : ChevronsUpDown;
            const meta = header.column.columnDef.meta;
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={sorted && place === 0 ? ARIA_SORT[sorted] : undefined}
                className={clsx(meta?.className, meta?.numeric && "text-right")}
              >
                {header.column.getCanSort() ? (
                  <button
                    type="button"
                    className={clsx("data-sort", sorted && "text-ink")}
                    title="Shift adds it to the order"
                    onClick={(event) => onSort?.(nextSort(sort, header.column.id, event.shiftKey))}
                  >
                    <table.FlexRender header={header} />
                    <Arrow aria-hidden className={clsx("size-3.5 shrink-0", !sorted && "data-sort-idle")} />
                    {sorted && sort.length > 1 && (
                      <span className="text-xs tabular-nums">
                        <span className="sr-only">, {ARIA_SORT[sorted]}, place </span>
                        {place + 1}
                        <span className="sr-only"> in the order</span>
                      </span>
                    )}
                  </button>
                ) : (
                  <table.FlexRender header={header} />
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

function SelectPage({ keys, selection, onTogglePage }: PageSelection) {
  if (onTogglePage === undefined) return <span className="sr-only">Selection</span>;
  const count = keys.filter((key) => selection.has(key)).length;
  return (
    <label className="data-tick">
      <span className="sr-only">Select all on this page</span>
      <input
        type="checkbox"
        className="tick"
        checked={count === keys.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < keys.length;
        }}
        onChange={(event) => onTogglePage(event.target.checked)}
      />
    </label>
  );
}
