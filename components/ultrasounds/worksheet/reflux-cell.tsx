import { segmentWords } from "@/lib/domain/worksheet";
import { TypedCell, type CellProps } from "./finding-cells";

/** The reflux time, and beside it the answer that needs no typing. */
export function RefluxCell(cell: CellProps) {
  const { leg, segment, onChange } = cell;
  return (
    <span className="flex gap-1">
      <TypedCell cell="reflux" {...cell} />
      <button
        type="button"
        aria-label={`${segmentWords({ leg, segment })}: no reflux`}
        onClick={() => onChange({ reflux: "none" })}
        className="min-h-8 shrink-0 scroll-mt-32 scroll-mb-20 rounded-md border border-control bg-canvas px-1.5 text-sm"
      >
        None
      </button>
    </span>
  );
}
