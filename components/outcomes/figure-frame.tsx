import Link from "next/link";
import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import type { OutcomeChart } from "@/lib/domain/outcome-charts";
import type { Cell, FigureText } from "./figure-text";

/** What all figures of the page share. */
export type FigureShell = { csvHrefOf: (chart: OutcomeChart) => string | undefined; isPaper: boolean };

/** Lower on paper, so that two figures fit on a page. */
export const chartHeight = ({ isPaper }: FigureShell) => (isPaper ? 190 : undefined);

type FigureFrameProps = FigureShell & { text: FigureText; children: ReactNode };

export function FigureFrame({ text, csvHrefOf, isPaper, children }: FigureFrameProps) {
  const { chart, topic, finding, notes, list } = text;
  // The longest tables name single days or people: on paper stands what the file holds.
  const table = isPaper ? (text.exported ?? text.table) : text.table;
  return (
    <ChartFrame
      {...{ topic, finding, isPaper }}
      csvHref={csvHrefOf(chart)}
      listHref={list ?? undefined}
      table={{ head: table.head, rows: table.rows.map(({ name, cells }) => [name, ...cells.map(cellNode)]) }}
      note={
        <div className={isPaper ? "" : "space-y-2"}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      }
    >
      {children}
    </ChartFrame>
  );
}

function cellNode({ words, count = 0, href = null }: Cell): ReactNode {
  if (href === null || count === 0) return words;
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-6 min-w-6 items-center justify-end text-link">
      {words}
    </Link>
  );
}
