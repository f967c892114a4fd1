/** What the marks of the drawing mean; `medianWords` null where no median is drawn. */
export function ReliefKey({ medianWords }: { medianWords: string | null }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted print-hidden" aria-hidden>
      <li className="flex items-center gap-2">
        <span className="size-3 rounded-full border-2 border-chart-1" /> at request
      </li>
      <li className="flex items-center gap-2">
        <span className="size-3 rounded-full bg-chart-1" /> answered
      </li>
      <li className="flex items-center gap-2">
        <svg viewBox="0 0 10 10" className="size-2.5 stroke-ink">
          <path d="M1,1 l8,8 m0,-8 l-8,8" strokeWidth={2} />
        </svg>
        not answered
      </li>
      <li className="flex items-center gap-2">
        <span className="h-4 border-l-2 border-dashed border-ink" /> treatment
      </li>
      <li className="flex items-center gap-2">
        <span className="h-4 border-l-2 border-control" /> today
      </li>
      {medianWords !== null && (
        <li className="flex items-center gap-2">
          <svg viewBox="0 0 28 10" className="h-2.5 w-7 stroke-muted">
            <path d="M0,5 h28" strokeWidth={1.5} strokeDasharray="6 4" />
            <path d="M14,1 l4,4 l-4,4 l-4,-4 z" strokeWidth={1.5} className="fill-canvas" />
          </svg>
          {medianWords}
        </li>
      )}
    </ul>
  );
}
