import type { LinePoint } from "./relief-lines-plot";

type ValueDotProps = { cx?: number; cy?: number | null; point: LinePoint; isLabelled: boolean };

/** Hollow where it starts, solid after; the number stands above it. */
export function ValueDot({ cx, cy, point, isLabelled }: ValueDotProps) {
  if (cx === undefined || typeof cy !== "number" || point.value === null) return <g />;
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill={point.isStart ? "var(--canvas)" : "var(--chart-1)"} stroke="var(--chart-1)" strokeWidth={2} />
      {isLabelled && (
        <text x={cx} y={cy - 9} textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--ink)" stroke="var(--canvas)" strokeWidth={3} paintOrder="stroke">
          {point.value}
        </text>
      )}
    </g>
  );
}

/** A small diamond, so that the group is told apart from the person without colour. */
export function MedianDot({ cx, cy, index }: { cx?: number; cy?: number | null; index?: number }) {
  if (cx === undefined || typeof cy !== "number") return <g key={index} />;
  return <path key={index} d={`M${cx},${cy - 4} l4,4 l-4,4 l-4,-4 z`} fill="var(--canvas)" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="none" />;
}

/** Not answered: a cross on the base line, never a joined line. */
export function CrossMark({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) {
  return <path d={`M${cx - 4},${cy - 4} l8,8 m0,-8 l-8,8`} stroke="var(--ink)" strokeWidth={2} fill="none" />;
}
