import { LazyRunChart } from "@/components/charts/lazy-charts";
import type { RunChart } from "@/lib/domain/outcome-series";
import { daysWords } from "./outcome-words";
import { chartHeight, FigureFrame, type FigureShell } from "./figure-frame";
import { monthWords, waitText } from "./texts/waits-text";

export function WaitFigure({ run, shell }: { run: RunChart; shell: FigureShell }) {
  const hasWaits = run.months.some(({ medianDays }) => medianDays !== null);
  return (
    <FigureFrame text={waitText(run)} {...shell}>
      {hasWaits && (
        <LazyRunChart
          height={chartHeight(shell)}
          points={run.months.map(({ startsOn, isPart, people, medianDays }) => ({ key: startsOn, lines: [...monthWords(startsOn).split("-"), `${people}${isPart ? "*" : ""}`], value: medianDays }))}
          median={run.medianDays}
          unit="Median calendar days of the month; under each month how many waits ended in it; * part of the month"
          medianWords={`median of the months, ${daysWords(run.medianDays)}`}
        />
      )}
    </FigureFrame>
  );
}
