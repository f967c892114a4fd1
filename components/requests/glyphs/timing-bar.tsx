import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { LastTenCramps } from "@/lib/domain/cramp-pattern/answers";
import { NOT_ANSWERED } from "@/lib/format/missing";
import { TIMING_LANES } from "./timing-lanes";
import { timingSentence } from "@/lib/format/timing-sentence";
import { TimingLaneLabels } from "./timing-legend";

type TimingBarProps = {
  lastTen: LastTenCramps | null;
  /** Inside a table, whose head carries the lane labels. */
  compact?: boolean;
};

export function TimingBar({ lastTen, compact = false }: TimingBarProps) {
  if (lastTen === null) return <span className="text-sm text-muted">{NOT_ANSWERED}</span>;
  return (
    <span className="block">
      <VisuallyHidden>{timingSentence(lastTen)}</VisuallyHidden>
      {!compact && <TimingLaneLabels />}
      <span aria-hidden className="flex">
        {TIMING_LANES.map(({ lane, paint, width }) => (
          <Lane key={lane} count={lastTen[lane]} paint={paint} width={width} />
        ))}
      </span>
    </span>
  );
}

function Lane({ count, paint, width }: { count: number; paint: string; width: string }) {
  return (
    <span className={`flex h-5 shrink-0 items-center gap-px ${width}`}>
      {count === 0 ? (
        <span className="mt-2 h-px w-2.5 bg-control" />
      ) : (
        Array.from({ length: count }, (_, block) => <span key={block} className={`block h-3 w-0.75 ${paint}`} />)
      )}
      <span className={`ml-1 text-xs tabular-nums ${count === 0 ? "text-muted" : "font-semibold"}`}>{count}</span>
    </span>
  );
}
