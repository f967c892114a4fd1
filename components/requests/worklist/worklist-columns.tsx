import { TimingBar } from "@/components/requests/glyphs/timing-bar";
import { TimingLegend } from "@/components/requests/glyphs/timing-legend";
import { LegMap } from "@/components/requests/glyphs/leg-map";
import { legFills } from "@/lib/format/leg-fills";
import { dataColumns } from "@/components/data-table/columns";
import { Avatar } from "@/components/ui/avatar";
import { NextButton } from "./next-button";
import { PatientCell } from "./patient-cell";
import { StatusCell } from "./status-cell";
import { WaitingCell } from "./waiting-cell";
import { WhyCell } from "./why-cell";
import type { WorklistLine } from "./worklist-line";

const column = dataColumns<WorklistLine>();

/** Ids of sortable columns are the sort keys of the URL. */
export function worklistColumns(from: string) {
  return column.columns([
    column.accessor("name", {
      id: "name",
      header: "Patient",
      cell: ({ row }) => <PatientCell line={row.original} from={from} />,
      meta: { width: 204, className: "pl-5!" },
    }),
    column.accessor("stage", { id: "status", header: "Status", cell: ({ row }) => <StatusCell line={row.original} />, meta: { width: 194 } }),
    column.accessor("urgency", { id: "urgency", header: "Why", cell: ({ row }) => <WhyCell line={row.original} from={from} />, meta: { width: 226 } }),
    column.accessor("rate", {
      id: "night",
      header: () => (
        <>
          <span className="sr-only">Cramps: at night, in the evening, by day, while walking</span>
          <span className="text-left">
            <TimingLegend />
          </span>
        </>
      ),
      cell: ({ row }) => (
        <>
          <TimingBar lastTen={row.original.glance.lastTen} compact />
          <span className="block text-detail text-muted">{row.original.rate}</span>
        </>
      ),
      meta: { width: 246 },
    }),
    column.accessor((line) => line.glance.crampLeg ?? "", {
      id: "leg",
      header: "Where",
      cell: ({ row }) => <LegMap legs={legFills(row.original.glance.crampLeg)} sites={row.original.glance.crampSites} />,
      meta: { width: 80 },
    }),
    column.accessor((line) => line.waiting.label, {
      id: "received",
      header: "Waiting",
      cell: ({ row }) => <WaitingCell waiting={row.original.waiting} />,
      meta: { width: 176 },
    }),
    column.accessor((line) => line.pattern?.title ?? "", {
      id: "category",
      header: "Pattern",
      cell: ({ row }) => (
        <>
          <span className="block">{row.original.pattern?.title}</span>
          <span className="block text-detail text-muted">{row.original.pattern?.veinSigns}</span>
        </>
      ),
      meta: { width: 190 },
    }),
    column.display({ id: "phone", header: "Phone", cell: ({ row }) => <span className="whitespace-nowrap tabular-nums">{row.original.phone}</span>, meta: { width: 150 } }),
    column.display({ id: "language", header: "Language", cell: ({ row }) => row.original.language, meta: { width: 130 } }),
    column.display({ id: "source", header: "Source", cell: ({ row }) => row.original.source, meta: { width: 130 } }),
    column.accessor((line) => line.owner ?? "", {
      id: "owner",
      header: "Owner",
      cell: ({ row }) => <Avatar name={row.original.owner} />,
      meta: { width: 118 },
    }),
    column.display({ id: "next", header: "Next", cell: ({ row }) => <NextCell line={row.original} from={from} />, meta: { width: 136, className: "relative" } }),
  ]);
}

/** Who else has the request open stands out of the flow: it comes and goes while somebody points at a row, and no row may move. */
function NextCell({ line, from }: { line: WorklistLine; from: string }) {
  return (
    <>
      <NextButton line={line} from={from} />
      {line.openedBy !== null && (
        <span role="note" title={line.openedBy} className="pointer-events-none absolute inset-x-1 bottom-0 truncate text-center text-2xs leading-3 font-semibold text-info print-hidden">
          {line.openedBy}
        </span>
      )}
    </>
  );
}
