"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, useChartWidth, XAxis, YAxis } from "recharts";

/** `value` null: nothing to show there; the line has a gap. `lines` stand below the axis. */
export type RunPoint = { key: string; lines: readonly string[]; value: number | null };
export type RunChartProps = { points: readonly RunPoint[]; median: number | null; unit: string; medianWords: string; height?: number };

/** A label needs this much room. */
const LABEL_PX = 34;
const TICK = { fill: "var(--muted)", fontSize: 12 };
type TickProps = { x?: number | string; y?: number | string; index?: number };

/** Values in their order with their median as a dashed line; no trend line. Its figure carries caption and table. */
export default function RunChart({ points, median, unit, medianWords, height = 268 }: RunChartProps) {
  return (
    <div aria-hidden>
      <p className="text-xs text-muted">{unit}</p>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={[...points]} accessibilityLayer={false} margin={{ top: 12, right: 22, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--divider)" />
          <XAxis dataKey="key" height={66} interval={0} stroke="var(--muted)" padding={{ left: 16, right: 8 }} tick={({ x, y, index }: TickProps) => <Label {...{ x, y, index, points }} />} />
          <YAxis domain={[0, "auto"]} width={36} tickLine={false} axisLine={false} tick={TICK} allowDecimals={false} />
          {median !== null && <ReferenceLine y={median} stroke="var(--ink)" strokeDasharray="6 4" />}
          <Line dataKey="value" type="linear" stroke="var(--chart-1)" strokeWidth={2} connectNulls={false} isAnimationActive={false} dot={{ r: 4, fill: "var(--chart-1)", strokeWidth: 0 }} />
        </LineChart>
      </ResponsiveContainer>
      {median !== null && (
        <p className="mt-1 flex items-center gap-1.5 text-xs text-muted">
          <svg width="22" height="6" className="shrink-0">
            <line x2="22" y1="3" y2="3" stroke="var(--ink)" strokeDasharray="6 4" />
          </svg>
          {medianWords}
        </p>
      )}
    </div>
  );
}

/** Every label where there is room for it, else every second, third and so on, with the last one always. */
function Label({ x, y, index = 0, points }: TickProps & Pick<RunChartProps, "points">) {
  const width = useChartWidth() ?? 0;
  const every = Math.max(1, Math.ceil((points.length * LABEL_PX) / Math.max(1, width - LABEL_PX)));
  if ((points.length - 1 - index) % every !== 0) return <g />;
  return (
    <text x={x} y={Number(y) + 4} textAnchor="middle" fill="var(--muted)" fontSize={12}>
      {points[index]?.lines.map((line, row, lines) => (
        <tspan key={row} x={x} dy="1.2em" fill={row === lines.length - 1 ? "var(--ink)" : undefined}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
