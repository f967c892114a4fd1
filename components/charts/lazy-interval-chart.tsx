"use client";

import dynamic from "next/dynamic";

/** The chart library comes after the page: the caption and the table do not wait for it. */
export const LazyIntervalChart = dynamic(() => import("./interval-chart"), { ssr: false, loading: () => <div className="h-72" /> });
