"use client";

import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts";

/** A step of the curve: shares from 0 to 100. `band` null where no interval can be given. */
export type SurvivalPoint = { at: number; share: number; band: [number, number] | null; left: number };
export type SurvivalChartProps = {
  points: readonly SurvivalPoint[];
  until: number;
  /** Where half is reached, with its words. */
  half: { at: number; words: string } | null;
  underHead: string;
  under: readonly { at: number; count: number }[];
  unit: string;
  height?: number;
};

const TICKS = [0, 25, 50, 75, 100];
const TICK = { fill: "var(--muted)", fontSize: 12 };
const LEFT = 36;
const RIGHT = 24;
type Placed = { cx?: number; cy?: number };
type TickProps = { x?: number | string; y?: number | string; payload?: { value?: number } };

/** A share that rises in steps, its band, a tick where somebody left, and how many remain under the axis. */
export default function SurvivalChart({ points, until, half, underHead, under, unit, height = 276 }: SurvivalChartProps) {
  const counts = new Map(under.map(({ at, count }) => [at, count]));
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart data={[...points]} accessibilityLayer={false} margin={{ top: 12, right: RIGHT, bottom: 0, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--divider)" />
          <XAxis
            dataKey="at" type="number" domain={[0, until]} ticks={under.map(({ at }) => at)} interval={0} height={46} stroke="var(--muted)"
            tick={(props: TickProps) => <DayTick {...props} counts={counts} />}
          />
          <YAxis domain={[0, 100]} ticks={TICKS} interval={0} width={LEFT} tickLine={false} axisLine={false} tick={TICK} />
          <Area dataKey="band" type="stepAfter" stroke="var(--chart-1)" strokeOpacity={0.35} strokeWidth={1} fill="var(--chart-1)" fillOpacity={0.15} connectNulls={false} isAnimationActive={false} activeDot={false} dot={false} />
          <Line dataKey="share" type="stepAfter" stroke="var(--chart-1)" strokeWidth={2.5} dot={false} activeDot={false} isAnimationActive={false} />
          {half !== null && <ReferenceLine segment={[{ x: 0, y: 50 }, { x: half.at, y: 50 }]} stroke="var(--ink)" strokeDasharray="4 4" />}
          {half !== null && (
            <ReferenceLine
              segment={[{ x: half.at, y: 50 }, { x: half.at, y: 0 }]} stroke="var(--ink)" strokeDasharray="4 4"
              label={{ value: half.words, position: half.at > until * 0.6 ? "insideBottomRight" : "insideBottomLeft", fill: "var(--ink)", fontSize: 13, fontWeight: 600, offset: 8 }}
            />
          )}
          {points.map(({ at, share, left }) => left > 0 && <ReferenceDot key={at} x={at} y={share} shape={LeftTick} />)}
        </ComposedChart>
      </ResponsiveContainer>
      <p className="mt-1 text-xs text-muted">{underHead}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
        <li className="inline-flex items-center gap-1.5">
          <svg width="22" height="12" className="shrink-0">
            <rect width="22" height="12" fill="var(--chart-1)" fillOpacity="0.15" />
            <line x2="22" y1="6" y2="6" stroke="var(--chart-1)" strokeWidth="2.5" />
          </svg>
          {unit}
        </li>
        <li className="inline-flex items-center gap-1.5">
          <svg width="22" height="12" className="shrink-0">
            <line x2="22" y1="6" y2="6" stroke="var(--chart-1)" strokeWidth="2.5" />
            <line x1="11" x2="11" y1="1" y2="11" stroke="var(--ink)" strokeWidth="1.5" />
          </svg>
          somebody left
        </li>
      </ul>
    </div>
  );
}

function LeftTick({ cx = 0, cy = 0 }: Placed) {
  return <line x1={cx} x2={cx} y1={cy - 5} y2={cy + 5} stroke="var(--ink)" strokeWidth={1.5} />;
}

function DayTick({ x, y, payload, counts }: TickProps & { counts: ReadonlyMap<number, number> }) {
  const at = payload?.value ?? 0;
  return (
    <text x={x} y={Number(y) + 8} textAnchor="middle" fill="var(--muted)" fontSize={12}>
      <tspan x={x} dy="0.6em">{at}</tspan>
      <tspan x={x} dy="1.5em" fill="var(--ink)">{counts.get(at)}</tspan>
    </text>
  );
}
