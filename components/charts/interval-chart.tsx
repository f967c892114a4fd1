"use client";

import { CartesianGrid, ErrorBar, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from "recharts";

/** Shares from 0 to 100. `interval` null: too few, or nobody yet; `instead` then says so. */
export type IntervalPoint = { label: string; detail: string; interval: { share: number; low: number; high: number } | null; other: number | null; instead: string };

export type IntervalChartProps = { points: readonly IntervalPoint[]; detailHead: string; height?: number };

const TICKS = [0, 25, 50, 75, 100];
const BESIDE = 0.2;
/** The words of a missing share keep clear of a value that stands this high beside them. */
const HIGH = 65;
const AXIS_PX = 32;
type Mark = { cx?: number; cy?: number; payload?: { words: string } };

/** A share with its 95 % interval at each point, and a second share as a hollow diamond. Its figure carries caption and table. */
export default function IntervalChart({ points, detailHead, height = 240 }: IntervalChartProps) {
  const shares = points.flatMap(({ interval }, x) => (interval === null ? [] : [{ x, y: interval.share, spread: [interval.share - interval.low, interval.high - interval.share], words: `${interval.share} %` }]));
  const others = points.flatMap(({ other }, x) => (other === null ? [] : [{ x: x + BESIDE, y: other, words: `${other} %` }]));
  const missingAt = shares.some(({ y }) => y > HIGH) ? 20 : 90;
  const missing = points.flatMap(({ interval, instead }, x) => (interval === null ? [{ x, y: missingAt, words: instead }] : []));
  return (
    <div aria-hidden>
      <ResponsiveContainer width="100%" height={height}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 12, right: 12, bottom: 8, left: 0 }}>
          <CartesianGrid vertical={false} stroke="var(--divider)" />
          <XAxis type="number" dataKey="x" domain={[-0.5, points.length - 0.5]} ticks={points.map((_, x) => x)} height={1} tick={false} tickLine={false} stroke="var(--muted)" />
          <YAxis type="number" dataKey="y" domain={[0, 100]} width={AXIS_PX} interval={0} ticks={TICKS} tickLine={false} axisLine={false} tick={{ fill: "var(--muted)", fontSize: 12 }} />
          <Scatter data={others} shape={Diamond} isAnimationActive={false} />
          <Scatter data={shares} shape={Dot} isAnimationActive={false}>
            <ErrorBar dataKey="spread" direction="y" width={5} strokeWidth={2} stroke="var(--chart-1)" isAnimationActive={false} />
          </Scatter>
          <Scatter data={missing} shape={Words} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
      <ol className="grid auto-cols-fr grid-flow-col pr-3 text-center text-2xs text-muted sm:text-xs" style={{ paddingLeft: AXIS_PX }}>
        {points.map(({ label, detail }) => (
          <li key={label} className="px-0.5">
            <span className="block font-semibold text-ink">{label}</span>
            {detail}
          </li>
        ))}
      </ol>
      <p className="mt-1 text-xs text-muted">{detailHead}</p>
    </div>
  );
}

function Dot({ cx = 0, cy = 0, payload }: Mark) {
  return (
    <g>
      <circle cx={cx} cy={cy} r="5.5" fill="var(--chart-1)" />
      <text x={cx + 9} y={cy - 4} fill="var(--ink)" className="text-sm font-semibold">
        {payload?.words}
      </text>
    </g>
  );
}

function Diamond({ cx = 0, cy = 0, payload }: Mark) {
  return (
    <g>
      <path d={`M${cx} ${cy - 6}l6 6-6 6-6-6z`} fill="var(--canvas)" stroke="var(--chart-2)" strokeWidth="2" />
      <text x={cx + 10} y={cy + 14} fill="var(--muted)" className="text-xs">
        {payload?.words}
      </text>
    </g>
  );
}

function Words({ cx = 0, cy = 0, payload }: Mark) {
  const lines = (payload?.words ?? "").split("\n");
  return (
    <text x={cx} y={cy} textAnchor="middle" fill="var(--muted)" className="text-2xs sm:text-xs">
      {lines.map((line, index) => (
        <tspan key={line} x={cx} dy={index === 0 ? 0 : "1.3em"}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
