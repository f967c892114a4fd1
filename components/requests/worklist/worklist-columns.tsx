import { TimingBar } from "@/components/requests/glyphs/timing-bar";
import { TimingLegend } from "@/components/requests/glyphs/timing-legend";
import { LegMap } from "@/components/requests/glyphs/leg-map";
import { legFills } from "@/components/requests/glyphs/leg-fills";
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
export function worklistColumns(view: string) {
  return column.columns([
    column.accessor("name", {
      id: "name",
      header: "Patient",
      cell: ({ row }) => <PatientCell line={row.original} view={view} />,
      meta: { width: 218, className: "pl-5!" },
    }),
    column.accessor("stage", { id: "status", header: "Status", cell: ({ row }) => <StatusCell line={row.original} />, meta: { width: 204 } }),
    column.accessor("urgency", { id: "urgency", header: "Why", cell: ({ row }) => <WhyCell line={row.original} view={view} />, meta: { width: 256 } }),
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
      meta: { width: 78 },
    }),
    column.accessor((line) => line.waiting.label, {
      id: "received",
      header: "Waiting",
      cell: ({ row }) => <WaitingCell waiting={row.original.waiting} />,
      meta: { width: 172 },
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
      meta: { width: 122 },
    }),
    column.display({ id: "next", header: "Next", cell: ({ row }) => <NextButton line={row.original} view={view} />, meta: { width: 144 } }),
  ]);
}
