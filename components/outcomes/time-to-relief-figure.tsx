import { LazySurvivalChart } from "@/components/charts/lazy-charts";
import type { SurvivalStep, TimeToRelief } from "@/lib/domain/outcome-series";
import { chartHeight, FigureFrame, type FigureShell } from "./figure-frame";
import { timeToReliefText } from "./texts/time-to-relief-text";

/** Two numbers nearer than this part of the axis would touch. */
const CLOSE = 12;

export function TimeToReliefFigure({ found, shell }: { found: TimeToRelief; shell: FigureShell }) {
  const { steps, medianDay, atRisk, stopsOnDay } = found;
  return (
    <FigureFrame text={timeToReliefText(found)} {...shell}>
      {steps !== null && (
        <LazySurvivalChart
          height={chartHeight(shell)}
          points={curveOf(steps, stopsOnDay)}
          until={Math.max(1, stopsOnDay ?? 0, ...steps.map(({ day }) => day), ...atRisk.map(({ day }) => day))}
          half={medianDay === null ? null : { at: medianDay, words: `median, day ${medianDay}` }}
          under={underAxis(found)}
          underHead="Days since first treatment; under them how many people are still without relief and under follow-up (at risk)"
          unit="% with relief so far, with its 95 % band"
        />
      )}
    </FigureFrame>
  );
}

/** The days under the axis, and the last day of the line. */
function underAxis({ atRisk, steps }: TimeToRelief): { at: number; count: number }[] {
  const under = atRisk.map(({ day, people }) => ({ at: day, count: people }));
  const last = steps?.at(-1);
  return last === undefined || under.some(({ at }) => at === last.day) ? under : [...under.filter(({ at }) => last.day - at > last.day / CLOSE), { at: last.day, count: last.atRisk }];
}

/** From nobody on day 0 to the last day that can be told. */
function curveOf(steps: readonly SurvivalStep[], stopsOnDay: number | null) {
  const points = steps.map(({ day, share, low, high, censored }) => ({ at: day, share: 100 * share, band: bandOf(low, high), left: censored }));
  const [first] = points;
  const last = points.at(-1);
  const start = first === undefined || first.at > 0 ? [{ at: 0, share: 0, band: null, left: 0 }] : [];
  const end = last !== undefined && stopsOnDay !== null && stopsOnDay > last.at ? [{ ...last, at: stopsOnDay, left: 0 }] : [];
  return [...start, ...points, ...end];
}

function bandOf(low: number | null, high: number | null): [number, number] | null {
  return low === null || high === null ? null : [100 * low, 100 * high];
}
