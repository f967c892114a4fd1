"use client";

import { useEffect, useRef, useState } from "react";
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import { labelledPoints, placeMarks, PLOT_LEFT, PLOT_RIGHT } from "./relief-lines-places";
import { CrossMark, MedianDot, ValueDot } from "./relief-lines-marks";

/** A moment is a count of days; null is missing and drawn as a gap with a cross. */
export type LinePoint = { at: number; value: number | null; isStart: boolean };
export type MedianPoint = { at: number; value: number | null };
/** `median`: of the group, drawn dashed behind; empty where there is none to show. */
export type Measure = { title: string; note: string; max: number; points: readonly LinePoint[]; median: readonly MedianPoint[] };
export type Mark = { at: number; label: string; short: string };

export type ReliefLinesProps = {
  axis: { from: number; until: number; ticks: readonly { at: number; label: string }[]; today: number | null };
  marks: readonly Mark[];
  measures: readonly Measure[];
  /** What the drawing shows, for people who do not see it. */
  summary: string;
};

const HEIGHT = 120;
const AXIS_HEIGHT = 24;
const TOP = 20;
const WIDE = 520;
const TICK = { fill: "var(--muted)", fontSize: 12 };

export function ReliefLinesPlot({ axis, marks, measures, summary }: ReliefLinesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const placed = placeMarks(marks, axis, width, width >= WIDE);
  return (
    <div ref={frame} role="img" aria-label={summary} className="min-w-0 overflow-hidden">
      {width > 0 && (
        <div aria-hidden>
          <div className="relative" style={{ height: placed.height }}>
            {placed.labels.map(({ label, left, top }) => (
              <span key={label} className="absolute whitespace-nowrap text-xs font-semibold" style={{ left, top }}>
                {label}
              </span>
            ))}
          </div>
          {measures.map((measure, index) => (
            <MeasureLines key={measure.title} measure={measure} axis={axis} marks={marks} width={width} hasAxis={index === measures.length - 1} />
          ))}
        </div>
      )}
    </div>
  );
}

type MeasureLinesProps = Pick<ReliefLinesProps, "axis" | "marks"> & { measure: Measure; width: number; hasAxis: boolean };

function MeasureLines({ measure, axis, marks, width, hasAxis }: MeasureLinesProps) {
  const { title, note, max, points, median } = measure;
  const labelled = labelledPoints(points, axis, width);
  const labels = new Map(axis.ticks.map(({ at, label }) => [at, label]));
  return (
    <>
      <p className="pt-2 text-sm">
        <span className="font-semibold">{title}</span> <span className="text-muted">{note}</span>
      </p>
      <LineChart
        data={[...points]} width={width} height={HEIGHT + (hasAxis ? AXIS_HEIGHT : 4)} accessibilityLayer={false}
        margin={{ top: TOP, right: PLOT_RIGHT, bottom: 0, left: 0 }}
      >
        <CartesianGrid vertical={false} stroke="var(--divider)" />
        <XAxis
          dataKey="at" type="number" domain={[axis.from, axis.until]} ticks={axis.ticks.map(({ at }) => at)} tickFormatter={(at: number) => labels.get(at) ?? ""}
          height={hasAxis ? AXIS_HEIGHT : 4} tick={hasAxis ? TICK : false} tickLine={hasAxis} stroke="var(--control)" interval="equidistantPreserveStart"
        />
        <YAxis domain={[0, max]} ticks={[0, max]} width={PLOT_LEFT} tick={TICK} tickLine={false} axisLine={false} interval={0} />
        {marks.map(({ at, label }) => (
          <ReferenceLine key={label} x={at} stroke="var(--ink)" strokeDasharray="4 4" />
        ))}
        {axis.today !== null && <ReferenceLine x={axis.today} stroke="var(--control)" />}
        {median.length > 0 && (
          <Line data={[...median]} dataKey="value" type="linear" stroke="var(--muted)" strokeWidth={1.5} strokeDasharray="6 4" connectNulls={false} isAnimationActive={false} dot={MedianDot} />
        )}
        <Line
          dataKey="value" type="linear" stroke="var(--chart-1)" strokeWidth={2} connectNulls={false} isAnimationActive={false}
          dot={({ key, cx, cy, payload, index }) => <ValueDot key={key} cx={cx} cy={cy} point={payload as LinePoint} isLabelled={labelled.has(index)} />}
        />
        {points.map(({ at, value }) => value === null && <ReferenceDot key={at} x={at} y={0} shape={CrossMark} />)}
      </LineChart>
    </>
  );
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
