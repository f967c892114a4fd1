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
  csvHref?: string;
  note?: ReactNode;
  /** On paper nobody opens a table: it stands open, beside its drawing. */
  isPaper?: boolean;
  children: ReactNode;
};

const LINK = "inline-flex min-h-6 items-center text-sm text-link";

/** A chart with its finding as caption and the same numbers as a table. */
export function ChartFrame({ topic, finding, table, listHref, csvHref, note, isPaper = false, children }: ChartFrameProps) {
  const id = useId();
  const numbers = <Numbers topic={topic} finding={finding} table={table} />;
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col rounded-lg border bg-canvas px-4 py-4 break-inside-avoid sm:px-5">
      <figcaption>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="text-sm text-muted">{topic}</span>
          <span className="flex gap-x-4 print-hidden">
            {csvHref !== undefined && (
              <a href={csvHref} download aria-label={`CSV: ${topic}`} className={LINK}>
                CSV
              </a>
            )}
            {listHref !== undefined && (
              <Link href={listHref} prefetch={false} className={LINK}>
                Open the list
              </Link>
            )}
          </span>
        </div>
        <p id={id} className={isPaper ? "mt-1 text-lg font-semibold" : "mt-1 max-w-prose text-lg font-semibold"}>
          {finding}
        </p>
      </figcaption>
      {isPaper ? (
        <>
          <div className="mt-2 grid gap-x-6 gap-y-3 sm:grid-cols-[24rem_minmax(0,1fr)]">
            <div className="min-w-0">{children}</div>
            <div className="min-w-0">{numbers}</div>
          </div>
          {note && <div className="mt-2 text-xs text-muted">{note}</div>}
        </>
      ) : (
        <>
          <div className="mt-4">{children}</div>
          {note && <div className="mt-3 max-w-prose text-sm text-muted">{note}</div>}
          <details className="mt-3 print:details-content:[content-visibility:visible]">
            <summary className="inline-flex min-h-8 items-center text-sm text-link underline print-hidden">Show as table</summary>
            {numbers}
          </details>
        </>
      )}
    </figure>
  );
}

function Numbers({ topic, finding, table }: Pick<ChartFrameProps, "topic" | "finding" | "table">) {
  return (
    <TableFrame label={`${topic}, table`}>
      <Table caption={finding} captionHidden>
        <thead>
          <tr>
            {table.head.map((words, index) => (
              <Th key={words} numeric={index > 0} className="print:whitespace-normal">
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
  );
}
