import { DEEP_LINE, MEETS_LINE, NOT_EXAMINED_LINE, NOT_SEEN_LINE, SEEN_LINE, type LineLook } from "./drawing-lines";
import { CLOT_WORDS, CLOTS, ThrombusMark, type Clot } from "./thrombus-mark";

const LINES: readonly [string, LineLook][] = [
  ["Meets threshold", MEETS_LINE],
  ["Seen, does not meet", SEEN_LINE],
  ["Deep vein", DEEP_LINE],
  ["Not examined", NOT_EXAMINED_LINE],
  ["Not seen", NOT_SEEN_LINE],
];

/** On paper only the kinds of thrombus that were found take up room. */
export function DrawingLegend({ clots = CLOTS }: { clots?: readonly Clot[] }) {
  return (
    <ul className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-4 gap-y-1 border-t pt-2 text-sm print:mt-1 print:flex print:flex-wrap print:gap-y-0 print:pt-1 print:text-[7pt]">
      {LINES.map(([words, look]) => (
        <li key={words} className="flex items-center gap-2">
          <svg aria-hidden viewBox="0 0 28 10" className="h-2.5 w-7 shrink-0">
            <path d="M1,5 H27" {...look} />
          </svg>
          {words}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <svg aria-hidden viewBox="0 0 28 14" className="h-3.5 w-7 shrink-0">
          <circle cx="14" cy="7" r="5" fill="var(--canvas)" stroke="var(--primary)" strokeWidth="3" />
        </svg>
        Perforator, meets
      </li>
      {clots.map((clot) => (
        <li key={clot} className="flex items-center gap-2">
          <svg aria-hidden viewBox="0 0 28 16" className="h-4 w-7 shrink-0">
            <ThrombusMark clot={clot} x={14} y={8} size={6.5} />
          </svg>
          {CLOT_WORDS[clot]}
        </li>
      ))}
      <li className="text-muted">Absent or removed: not drawn</li>
    </ul>
  );
}
