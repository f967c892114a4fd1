import type { LinePoint } from "./relief-lines-plot";

type ValueDotProps = { cx?: number; cy?: number | null; point: LinePoint; isLabelled: boolean };

/** Hollow where it starts, solid after; the number stands above it. */
export function ValueDot({ cx, cy, point, isLabelled }: ValueDotProps) {
  if (cx === undefined || typeof cy !== "number" || point.value === null) return <g />;
  return (
    <g>
      <circle cx={cx} cy={cy} r={5} fill={point.isStart ? "var(--canvas)" : "var(--chart-1)"} stroke="var(--chart-1)" strokeWidth={2} />
      {isLabelled && (
        <text x={cx} y={cy - 9} textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--ink)">
          {point.value}
        </text>
      )}
    </g>
  );
}

/** Not answered: a cross on the base line, never a joined line. */
export function CrossMark({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) {
  return <path d={`M${cx - 4},${cy - 4} l8,8 m0,-8 l-8,8`} stroke="var(--ink)" strokeWidth={2} fill="none" />;
}
