import Link from "next/link";

export type StepBar = { label: string; count: number; href: string | null; shares: readonly (string | null)[] };

type StepBarsProps = { bars: readonly StepBar[]; countHead: string; shareHeads: readonly string[] };

/** One bar a step, all on one scale; the words and numbers beside it say the same. */
export function StepBars({ bars, countHead, shareHeads }: StepBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="w-full border-collapse text-sm">
      <thead>
        <tr className="text-detail text-muted">
          <td />
          <td className="hidden sm:table-cell" />
          {[countHead, ...shareHeads].map((head) => (
            <th key={head} scope="col" className="pl-1.5 text-right align-bottom font-normal sm:whitespace-nowrap sm:pl-3">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, href, shares }) => (
          <tr key={label} className="h-11">
            <th scope="row" className="text-left sm:pr-3 font-normal sm:w-40">
              {label}
            </th>
            <td aria-hidden className="hidden w-1/2 sm:table-cell">
              <svg width="100%" height="22" className="block rounded-sm bg-surface">
                <rect width={`${(100 * count) / most}%`} height="22" fill="var(--chart-1)" />
              </svg>
            </td>
            <td className="pl-1.5 sm:pl-3 text-right text-base font-semibold tabular-nums">
              {href === null || count === 0 ? (
                count
              ) : (
                <Link href={href} prefetch={false} className="inline-flex min-h-6 min-w-6 items-center justify-end text-link" aria-label={`${count}, ${label}: open the list`}>
                  {count}
                </Link>
              )}
            </td>
            {shares.map((share, index) => (
              <td key={shareHeads[index]} className="pl-1.5 text-right text-muted tabular-nums sm:whitespace-nowrap sm:pl-3">
                {share ?? "Too few"}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
