"use client";

import dynamic from "next/dynamic";

/** The chart library comes after the page: the caption and the table do not wait for it. */
const drawing = (height: string) => function Drawing() {
  return (
    <div className={height}>
      <p className="appears-late text-sm text-muted">Drawing the chart</p>
    </div>
  );
};

export const LazyIntervalChart = dynamic(() => import("./interval-chart"), { ssr: false, loading: drawing("h-75") });
export const LazyRunChart = dynamic(() => import("./run-chart"), { ssr: false, loading: drawing("h-65") });
export const LazySurvivalChart = dynamic(() => import("./survival-chart"), { ssr: false, loading: drawing("h-75") });
export const LazyDumbbellChart = dynamic(() => import("./dumbbell-chart"), { ssr: false, loading: drawing("h-75") });
