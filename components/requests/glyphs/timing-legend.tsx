import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { TIMING_LANES } from "./timing-lanes";

/** For the sticky head of a table, where it also names the column. */
export function TimingLegend() {
  return (
    <>
      <VisuallyHidden>Last ten cramps</VisuallyHidden>
      <TimingLaneLabels />
    </>
  );
}

export function TimingLaneLabels() {
  return (
    <span aria-hidden className="flex text-xs font-medium text-muted">
      {TIMING_LANES.map(({ lane, label, width }) => (
        <span key={lane} className={`shrink-0 ${width}`}>
          {label}
        </span>
      ))}
    </span>
  );
}
