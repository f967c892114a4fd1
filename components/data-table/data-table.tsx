"use client";

import { useTable, type RowData } from "@tanstack/react-table";
import clsx from "clsx";
import { useMemo, type ReactNode } from "react";
import { dataTableFeatures, type DataColumn, type Sort } from "./columns";
import { DataCards } from "./data-cards";
import { DataHead } from "./data-head";
import { DataRow, type RowLook } from "./data-row";
import { useIsNarrow } from "./narrow";

const NO_SORT: Sort = [];
const SELECT_WIDTH = 40;

export type DataTableProps<Row extends RowData> = {
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Names the list and says what it includes; read out, not drawn. */
  caption: ReactNode;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  rowProps?: (row: Row) => RowLook;
  currentKey?: string | null;
  selection?: ReadonlySet<string>;
  onToggle?: (key: string, options: { shift: boolean; checked: boolean }) => void;
  onTogglePage?: (checked: boolean) => void;
  selectLabel?: (row: Row) => string;
  density?: "comfortable" | "compact";
  hidden?: readonly string[];
  busy?: boolean;
  empty: ReactNode;
  /** On a window narrower than `cardsBelow`, 768 px unless told, each row is drawn by this instead. */
  cards?: (row: Row) => ReactNode;
  cardsBelow?: string;
  frameClassName?: string;
};

export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, sort = NO_SORT, onSort, hidden, density = "comfortable" } = props;
  const { currentKey, selection, onToggle, rowProps, selectLabel, busy = false, cards } = props;
  const isNarrow = useIsNarrow(props.cardsBelow ?? "48rem");
  const columnVisibility = useMemo(() => Object.fromEntries((hidden ?? []).map((id) => [id, false])), [hidden]);

  const table = useTable({
    features: dataTableFeatures,
    columns: columns as DataColumn<Row>[],
    data: rows as Row[],
    getRowId: rowKey,
    manualSorting: true,
    enableSorting: onSort !== undefined,
    state: { sorting: sort, columnVisibility },
  });

  if (rows.length === 0) return <>{props.empty}</>;
  const hasSelection = selection !== undefined && onToggle !== undefined;
  const selectOf = (row: Row) => (hasSelection ? { checked: selection.has(rowKey(row)), label: selectLabel?.(row) ?? "Select this row", onToggle } : null);
  if (isNarrow && cards) return <DataCards {...{ rows, rowKey, rowProps, currentKey, caption, busy, selectOf, cards }} />;

  const visible = table.getVisibleLeafColumns();
  const widths = visible.map((column) => column.columnDef.meta?.width);
  const minWidth = widths.reduce<number>((sum, width) => sum + (width ?? 160), hasSelection ? SELECT_WIDTH : 0);

  return (
    <div className={clsx("data-frame", props.frameClassName)}>
      <table className="data-table" data-density={density} aria-busy={busy} style={{ minWidth }}>
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          {hasSelection && <col style={{ width: SELECT_WIDTH }} />}
          {widths.map((width, index) => (
            <col key={visible[index]?.id} style={{ width }} />
          ))}
        </colgroup>
        <DataHead
          {...{ table, sort, onSort }}
          page={hasSelection ? { keys: rows.map(rowKey), selection, onTogglePage: props.onTogglePage } : null}
        />
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <DataRow
              key={row.id}
              row={row}
              look={rowProps?.(row.original)}
              isCurrent={row.id === currentKey}
              select={selectOf(row.original)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
