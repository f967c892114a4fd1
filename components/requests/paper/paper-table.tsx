import type { ReactNode } from "react";

type PaperTableProps = {
  caption: string;
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
  /** Stands in the table when there is no row. */
  none: string;
  /** The last column is empty, to write in. */
  isLastBlank?: boolean;
  /** At the foot of every printed page. */
  footer: string;
};

/** A table as it prints: head and foot on every page, no row cut in two, lines instead of colours. */
export function PaperTable({ caption, heads, rows, none, isLastBlank = false, footer }: PaperTableProps) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="relative mb-6 max-w-full overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse text-left text-sm print:text-[9pt] [&_td]:border-t [&_td]:py-1.5 [&_td]:min-w-20 [&_td]:pr-3 [&_td]:align-top [&_th]:pr-3 [&_th]:align-bottom [&_th[data-blank]]:min-w-44">
        <caption className="pb-1 text-left text-lg font-semibold print:text-[11pt]">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" data-blank={(isLastBlank && index === heads.length - 1) || undefined} className="whitespace-nowrap pb-1">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={heads.length} className="text-muted">
              {footer}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={heads.length}>{none}</td>
            </tr>
          )}
          {rows.map(({ id, cells }) => (
            <tr key={id} className="break-inside-avoid">
              {cells.map((cell, index) => (
                <td key={heads[index]} className="wrap-anywhere">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
