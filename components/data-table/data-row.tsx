import { FlexRender, type Row as TableRow, type RowData } from "@tanstack/react-table";
import clsx from "clsx";
import type { AriaAttributes } from "react";
import type { DataTableFeatures } from "./columns";
import { RowTick, type RowSelect } from "./row-tick";

/** `alarm`: solid bar and tint. `caution`: broken bar, fainter tint. `endsBlock`: a darker line below. */
export type RowLook = AriaAttributes & {
  tone?: "alarm" | "caution";
  endsBlock?: boolean;
  className?: string;
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
          <RowTick id={row.id} select={select} />
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
