import Link from "next/link";
import { useId, type ReactNode } from "react";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";

/** The numbers behind a chart: the first cell of a row names it. */
export type ChartTable = { head: readonly string[]; rows: readonly (readonly ReactNode[])[] };

type ChartFrameProps = {
  /** What is measured, in a few words. */
  topic: string;
  /** The finding in one sentence, with its numbers. */
  finding: string;
  table: ChartTable;
  listHref?: string;
  note?: ReactNode;
  children: ReactNode;
};

/** A chart with its finding as caption and the same numbers as a table. */
export function ChartFrame({ topic, finding, table, listHref, note, children }: ChartFrameProps) {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col rounded-lg border bg-canvas px-4 py-4 break-inside-avoid sm:px-5">
      <figcaption>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-sm text-muted">{topic}</span>
          {listHref !== undefined && (
            <Link href={listHref} prefetch={false} className="inline-flex min-h-6 items-center text-sm text-link print-hidden">
              Open the list
            </Link>
          )}
        </div>
        <p id={id} className="mt-1 max-w-prose text-lg font-semibold">
          {finding}
        </p>
      </figcaption>
      <div className="mt-4">{children}</div>
      {note && <div className="mt-3 max-w-prose text-sm text-muted">{note}</div>}
      <details className="mt-3">
        <summary className="inline-flex min-h-8 items-center text-sm text-link underline print-hidden">Show as table</summary>
        <TableFrame label={`${topic}, table`}>
          <Table caption={finding} captionHidden>
            <thead>
              <tr>
                {table.head.map((words, index) => (
                  <Th key={words} numeric={index > 0}>
                    {words}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], row) => (
                <tr key={row}>
                  <Th scope="row" className="sm:whitespace-nowrap">{name}</Th>
                  {cells.map((cell, index) => (
                    <Td key={table.head[index + 1]} numeric>
                      {cell}
                    </Td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      </details>
    </figure>
  );
}
