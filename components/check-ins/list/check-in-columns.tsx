import { dataColumns } from "@/components/data-table/columns";
import { CallCell, DueCell, PersonCell, NextCell, PointCell } from "./check-in-cells";
import type { CheckInRow } from "./check-in-page";

const column = dataColumns<CheckInRow>();

export const CHECK_IN_COLUMNS = column.columns([
  column.display({ id: "person", header: "Patient", cell: ({ row }) => <PersonCell row={row.original} />, meta: { width: 230, className: "pl-5!" } }),
  column.display({ id: "point", header: "Check-in", cell: ({ row }) => <PointCell row={row.original} />, meta: { width: 190 } }),
  column.display({ id: "due", header: "Due", cell: ({ row }) => <DueCell row={row.original} />, meta: { width: 270 } }),
  column.display({ id: "call", header: "Phone", cell: ({ row }) => <CallCell row={row.original} />, meta: { width: 140 } }),
  column.display({ id: "next", header: "Next", cell: ({ row }) => <NextCell row={row.original} />, meta: { width: 450 } }),
]);

/** A row on a narrow screen: the same facts, one below the other. */
export function CheckInCard({ row }: { row: CheckInRow }) {
  return (
    <div className="grid gap-2 text-sm">
      <div>
        <PersonCell row={row} />
      </div>
      <div>
        <PointCell row={row} />
      </div>
      <div>
        <DueCell row={row} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CallCell row={row} />
        <NextCell row={row} />
      </div>
    </div>
  );
}
