import { useId, type ReactNode } from "react";

type ChartFrameProps = {
  title: ReactNode;
  /** One sentence with the numbers: what the chart shows. */
  finding: ReactNode;
  /** Period, n and who is missing. */
  basis?: ReactNode;
  /** The same figures as a table; never optional. */
  table: ReactNode;
  tableLabel?: string;
  csvHref?: string;
  children: ReactNode;
};

export function ChartFrame(props: ChartFrameProps) {
  const id = useId();
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-lg border bg-canvas p-4 sm:p-5">
      <figcaption>
        <h3 id={id} className="text-base font-semibold">
          {props.title}
        </h3>
        <p className="max-w-prose text-lg">{props.finding}</p>
        {props.basis && <p className="text-sm text-muted">{props.basis}</p>}
      </figcaption>
      <div className="mt-4">{props.children}</div>
      <details className="mt-3 print-hidden">
        <summary className="inline-flex min-h-8 items-center text-sm text-link">
          {props.tableLabel ?? "Show as table"}
        </summary>
        <div className="mt-2 overflow-x-auto">{props.table}</div>
      </details>
      {props.csvHref && (
        <a href={props.csvHref} download className="inline-flex min-h-8 items-center text-sm text-link print-hidden">
          Download CSV
        </a>
      )}
    </figure>
  );
}
