import Link from "next/link";

/** Shares from 0 to 1; null where the group is too small to show one. */
export type IntervalRow = { label: string; interval: { share: number; low: number; high: number } | null; words: string; of: string; href: string | null };

const TICKS = [0, 25, 50, 75, 100];
const at = (share: number) => `${share * 100}%`;

/** A share with its interval in each row, on one scale from 0 to 100 %. `all` is drawn as a dashed line through the rows. */
export function IntervalRows({ rows, all }: { rows: readonly IntervalRow[]; all: number | null }) {
  return (
    <div className="@container text-sm">
      <ul>
        {rows.map(({ label, interval, words, of, href }) => (
          <li key={label} className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-1 @lg:grid-cols-[11rem_1fr_4.5rem_6rem] @lg:py-0">
            <span>{label}</span>
            <span className="order-last col-span-2 @lg:order-none @lg:col-span-1">
              <Track interval={interval} all={all} />
            </span>
            <span className="hidden text-right text-md font-semibold tabular-nums @lg:block">{words}</span>
            <span className="whitespace-nowrap text-right text-muted tabular-nums">
              <span className="pr-3 font-semibold text-ink @lg:hidden">{words}</span>
              {href === null ? of : <Link href={href} prefetch={false} className="inline-flex min-h-6 items-center" aria-label={`${label}, ${of}: open the list`}>{of}</Link>}
            </span>
          </li>
        ))}
      </ul>
      <div aria-hidden className="grid gap-x-4 @lg:grid-cols-[11rem_1fr_4.5rem_6rem]">
        <svg width="100%" height="18" className="overflow-visible text-xs @lg:col-start-2">
          {TICKS.map((tick) => (
            <text key={tick} x={`${tick}%`} y="13" fill="var(--muted)" textAnchor={tick === 0 ? "start" : tick === 100 ? "end" : "middle"}>
              {tick === 100 ? "100 %" : tick}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}

function Track({ interval, all }: { interval: IntervalRow["interval"]; all: number | null }) {
  return (
    <svg aria-hidden width="100%" height="40" className="block overflow-visible">
      {TICKS.map((tick) => (
        <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y2="40" stroke={tick === 0 ? "var(--muted)" : "var(--divider)"} />
      ))}
      {all !== null && <line x1={at(all)} x2={at(all)} y2="40" stroke="var(--ink)" strokeDasharray="3 3" />}
      {interval !== null && (
        <g stroke="var(--chart-1)" strokeWidth="2">
          <line x1={at(interval.low)} x2={at(interval.high)} y1="20" y2="20" />
          <line x1={at(interval.low)} x2={at(interval.low)} y1="14" y2="26" />
          <line x1={at(interval.high)} x2={at(interval.high)} y1="14" y2="26" />
          <svg x={at(interval.share)} y="20" className="overflow-visible">
            <rect x="-5" y="-5" width="10" height="10" fill="var(--chart-1)" stroke="none" />
          </svg>
        </g>
      )}
    </svg>
  );
}
