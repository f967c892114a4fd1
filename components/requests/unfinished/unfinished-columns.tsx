import { dataColumns } from "@/components/data-table/columns";
import { PersonCell, PhoneCell, type RowSteps, StepsCell, StoppedCell } from "./unfinished-cells";
import type { UnfinishedRow } from "./unfinished-rows";

const column = dataColumns<UnfinishedRow>();

export function unfinishedColumns(steps: RowSteps) {
  return column.columns([
    column.display({ id: "person", header: "Patient", cell: ({ row }) => <PersonCell row={row.original} />, meta: { width: 300, className: "pl-5!" } }),
    column.display({ id: "phone", header: "Phone", cell: ({ row }) => <PhoneCell row={row.original} />, meta: { width: 230 } }),
    column.display({ id: "stopped", header: "Stopped", cell: ({ row }) => <StoppedCell row={row.original} />, meta: { width: 190 } }),
    column.display({ id: "source", header: "Source", cell: ({ row }) => row.original.source, meta: { width: 170 } }),
    column.display({ id: "next", header: "Next", cell: ({ row }) => <StepsCell row={row.original} steps={steps} />, meta: { width: 350 } }),
  ]);
}

/** A row on a narrow screen: the same facts, one below the other. */
export function UnfinishedCard({ row, steps }: { row: UnfinishedRow; steps: RowSteps }) {
  return (
    <div className="grid gap-2 text-sm">
      <div>
        <PersonCell row={row} />
      </div>
      <div>
        <PhoneCell row={row} />
      </div>
      <div className="flex flex-wrap justify-between gap-x-6">
        <div>
          <StoppedCell row={row} />
        </div>
        <div>{row.source}</div>
      </div>
      <StepsCell row={row} steps={steps} />
    </div>
  );
}
