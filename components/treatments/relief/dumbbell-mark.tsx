const WIDTH = 104;
const EDGE = 6;

type DumbbellMarkProps = { before: number | null; after: number | null; max: number };

/** Before hollow, after solid, the way between them; the numbers stand beside it in the table. */
export function DumbbellMark({ before, after, max }: DumbbellMarkProps) {
  const place = (value: number) => EDGE + (value / max) * (WIDTH - 2 * EDGE);
  return (
    <svg viewBox={`0 0 ${WIDTH} 16`} className="h-4 w-26 print:break-inside-avoid" aria-hidden>
      <path d={`M${EDGE},8 H${WIDTH - EDGE}`} className="stroke-divider" strokeWidth={1} />
      {before !== null && after !== null && <path d={`M${place(before)},8 H${place(after)}`} className="stroke-chart-1" strokeWidth={3} />}
      {before !== null && <circle cx={place(before)} cy={8} r={5} className="fill-canvas stroke-chart-1" strokeWidth={2} />}
      {after !== null && <circle cx={place(after)} cy={8} r={after === before ? 2.5 : 5} className="fill-chart-1" />}
    </svg>
  );
}
