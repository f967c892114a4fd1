"use client";

import { lazy, Suspense } from "react";
import type { ReliefLinesProps } from "./relief-lines-plot";

const Plot = lazy(async () => ({ default: (await import("./relief-lines-plot")).ReliefLinesPlot }));

/** Several measures under each other on one time axis. Its script comes after the page: the numbers stand in the table already. */
export function ReliefLines(props: ReliefLinesProps) {
  return (
    <div className="min-h-120 print-hidden">
      <Suspense fallback={<p className="appears-late text-sm text-muted">Drawing the chart</p>}>
        <Plot {...props} />
      </Suspense>
    </div>
  );
}
