import { LazyIntervalChart } from "@/components/charts/lazy-charts";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { Outcomes, PointFigure } from "@/lib/domain/outcomes";
import type { Interval } from "@/lib/domain/wilson";
import { ChartKey } from "./chart-key";
import { chartHeight, FigureFrame, type FigureShell } from "./figure-frame";
import type { HrefOf } from "./outcome-href";
import { reliefText, worseText } from "./texts/relief-text";

type ReliefFiguresProps = { outcomes: Outcomes; hrefOf: HrefOf; shell: FigureShell };

/** Relief and worse, with the same weight: one figure each, of the same size and on the same scale. */
export function ReliefFigures({ outcomes, hrefOf, shell }: ReliefFiguresProps) {
  const { points, seesRates } = outcomes;
  return (
    <>
      <FigureFrame text={reliefText(outcomes, hrefOf)} {...shell}>
        {seesRates ? (
          <>
            <LazyIntervalChart height={chartHeight(shell)} detailHead="Under each point: answered of due." points={points.map((point) => ({ ...wordsOf(point), ...marksOf(point.rates.relief, point.rates.worstCase) }))} />
            <ChartKey other="worst case: whoever did not answer in time counts as no relief" />
          </>
        ) : (
          <Counts points={points} words={({ improved, answered, due }) => `${improved} with relief of ${answered} answered, ${due} due`} />
        )}
      </FigureFrame>
      <FigureFrame text={worseText(outcomes, hrefOf)} {...shell}>
        {seesRates ? (
          <>
            <LazyIntervalChart height={chartHeight(shell)} detailHead="Under each point: answered of due." points={points.map((point) => ({ ...wordsOf(point), ...marksOf(point.rates.worse, null) }))} />
            <ChartKey />
          </>
        ) : (
          <Counts points={points} words={({ worse, answered }) => `${worse} worse of ${answered} answered`} />
        )}
      </FigureFrame>
    </>
  );
}

const whole = (share: number) => Math.round(share * 100);

function marksOf(interval: Interval | null, other: number | null) {
  const shown = interval === null ? null : { share: whole(interval.share), low: whole(interval.low), high: whole(interval.high) };
  return { interval: shown, other: other === null ? null : whole(other) };
}

function wordsOf({ point, answered, due }: PointFigure) {
  return { label: POINT_WORDS[point], detail: `${answered} of ${due}`, instead: due === 0 ? "Nobody\ndue yet" : "Too few\nto show" };
}

function Counts({ points, words }: { points: readonly PointFigure[]; words: (point: PointFigure) => string }) {
  return (
    <dl className="text-md">
      {points.map((point) => (
        <div key={point.point} className="flex gap-4 border-b py-2">
          <dt className="w-28 shrink-0 text-muted">{POINT_WORDS[point.point]}</dt>
          <dd>{words(point)}</dd>
        </div>
      ))}
    </dl>
  );
}
