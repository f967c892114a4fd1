import { FlexRender, type Row as TableRow, type RowData } from "@tanstack/react-table";
import clsx from "clsx";
import type { AriaAttributes } from "react";
import type { DataTableFeatures } from "./columns";

/** `alarm`: solid bar and tint. `caution`: broken bar, fainter tint. `endsBlock`: a darker line below. */
export type RowLook = AriaAttributes & {
  tone?: "alarm" | "caution";
  endsBlock?: boolean;
  className?: string;
};

type RowSelect = {
  checked: boolean;
  label: string;
  onToggle: (key: string, options: { shift: boolean; checked: boolean }) => void;
};

type DataRowProps<Row extends RowData> = {
  row: TableRow<DataTableFeatures, Row>;
  look: RowLook | undefined;
  isCurrent: boolean;
  select: RowSelect | null;
};

export function DataRow<Row extends RowData>({ row, look = {}, isCurrent, select }: DataRowProps<Row>) {
  const { tone, endsBlock, className, ...aria } = look;
  return (
    <tr
      {...aria}
      data-key={row.id}
      data-tone={tone}
      data-ends-block={endsBlock || undefined}
      data-selected={select?.checked || undefined}
      aria-current={isCurrent || undefined}
      className={className}
    >
      {select && (
        <td className="data-select">
          <label className="data-tick">
            <span className="sr-only">{select.label}</span>
            <input
              type="checkbox"
              className="tick"
              checked={select.checked}
              onChange={(event) => {
                const shift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
                select.onToggle(row.id, { shift, checked: event.target.checked });
              }}
            />
          </label>
        </td>
      )}
      {row.getVisibleCells().map((cell, index) => {
        const meta = cell.column.columnDef.meta;
        const look = clsx(meta?.className, meta?.numeric && "text-right tabular-nums");
        return index === 0 ? (
          <th key={cell.id} scope="row" className={look}>
            <FlexRender cell={cell} />
          </th>
        ) : (
          <td key={cell.id} className={look}>
            <FlexRender cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}
