"use client";

import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, useXAxisScale, XAxis, YAxis } from "recharts";

export type Dumbbell = { before: number; after: number };
export type DumbbellChartProps = { pairs: readonly Dumbbell[]; max: number; unit: string; beforeWords: string; afterWords: string; higherWords: string };

const ROW_PX = 10;
const FRAME_PX = 44;
const TICK = { fill: "var(--muted)", fontSize: 12 };
type Mark = { cx?: number; cy?: number; payload?: Dumbbell };

/** One line a pair, from before to after, in the order given. Its figure carries caption and table. */
export default function DumbbellChart({ pairs, max, unit, beforeWords, afterWords, higherWords }: DumbbellChartProps) {
  const rows = pairs.map((pair, y) => ({ ...pair, x: pair.before, y }));
  const most = Math.max(max, ...pairs.flatMap(({ before, after }) => [before, after]));
  return (
    <div aria-hidden>
      <Key {...{ beforeWords, afterWords, higherWords }} />
      <ResponsiveContainer width="100%" height={pairs.length * ROW_PX + FRAME_PX}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 0, left: 16 }}>
          <CartesianGrid horizontal={false} stroke="var(--divider)" />
          <XAxis type="number" dataKey="x" domain={[0, most]} tickCount={6} allowDecimals={false} height={28} stroke="var(--muted)" tick={TICK} />
          <YAxis type="number" dataKey="y" domain={[-1, pairs.length]} reversed hide />
          <Scatter data={rows} shape={(mark: Mark) => <Pair cx={mark.cx} cy={mark.cy} payload={mark.payload} />} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
      <p className="text-xs text-muted">{unit}</p>
    </div>
  );
}

function Pair({ cx, cy, payload }: Mark) {
  const to = useXAxisScale()?.(payload?.after);
  if (cx === undefined || cy === undefined || to === undefined || payload === undefined) return <g />;
  return <PairMark from={cx} to={to} y={cy} isHigher={payload.after > payload.before} />;
}

type PairMarkProps = { from: number; to: number; y: number; isHigher: boolean };

/** Higher than before: dashed, with a square in another colour. */
function PairMark({ from, to, y, isHigher }: PairMarkProps) {
  const colour = isHigher ? "var(--chart-2)" : "var(--chart-1)";
  return (
    <g stroke={colour} strokeWidth="2">
      <line x1={from} x2={to} y1={y} y2={y} strokeDasharray={isHigher ? "4 3" : undefined} strokeWidth="1.5" />
      <circle cx={from} cy={y} r="3.5" fill="var(--canvas)" />
      {isHigher ? <rect x={to - 3.5} y={y - 3.5} width="7" height="7" fill={colour} /> : <circle cx={to} cy={y} r="3.5" fill={colour} />}
    </g>
  );
}

function Key({ beforeWords, afterWords, higherWords }: Pick<DumbbellChartProps, "beforeWords" | "afterWords" | "higherWords">) {
  const marks = [
    { words: `${beforeWords} to ${afterWords}`, isHigher: false },
    { words: higherWords, isHigher: true },
  ];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {marks.map(({ words, isHigher }) => (
        <li key={words} className="inline-flex items-center gap-1.5">
          <svg width="36" height="12" className="shrink-0">
            <PairMark from={isHigher ? 6 : 30} to={isHigher ? 30 : 6} y={6} isHigher={isHigher} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
