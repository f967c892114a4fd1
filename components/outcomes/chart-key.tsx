/** What the marks mean, in words beside the mark. */
export function ChartKey({ other }: { other?: string }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden width="12" height="12" className="shrink-0">
          <circle cx="6" cy="6" r="5" fill="var(--chart-1)" />
        </svg>
        of those who answered, 95 % interval
      </li>
      {other !== undefined && (
        <li className="inline-flex items-center gap-1.5">
          <svg aria-hidden width="14" height="14" className="shrink-0">
            <path d="M7 1l6 6-6 6-6-6z" fill="var(--canvas)" stroke="var(--chart-2)" strokeWidth="2" />
          </svg>
          {other}
        </li>
      )}
    </ul>
  );
}
