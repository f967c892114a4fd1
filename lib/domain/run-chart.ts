import { binomialDistribution, median } from "simple-statistics";
import { addDays, addMonths } from "./day-bounds";
import { FEWEST_WAITS_A_MONTH, type RunChart, type Wait, type WaitMonth, type WaitsEnded } from "./outcome-series";
import type { OutcomePeriod } from "./outcomes";

/** Months off the median that a signal needs at least; with fewer, chance makes none and none is looked for. */
const FEWEST_MONTHS = 10;
const EXPECTED_RUN_MORE = 3;
const FEW_CROSSINGS = 0.05;

/**
 * Signals of change by Anhøj and Olesen (2014, PLoS ONE 9:e113825): a run on one side of the median longer than
 * round(log2 n) + 3, or fewer crossings of it than the 5 % quantile of a binomial of n − 1 even chances. Months on the median are left out,
 * and before that part months and months of very few waits.
 */
export function runChart({ wait, months, stillWaiting }: Pick<RunChart, "wait" | "months" | "stillWaiting">): RunChart {
  const medians = months.flatMap(({ medianDays, people, isPart }) => (medianDays === null || isPart || people < FEWEST_WAITS_A_MONTH ? [] : [medianDays]));
  const medianDays = medians.length === 0 ? null : median(medians);
  const sides = medians.filter((days) => days !== medianDays).map((days) => days > (medianDays ?? 0));
  const runs = runLengths(sides);
  const longestRun = Math.max(0, ...runs);
  const crossings = Math.max(0, runs.length - 1);
  const isEnough = sides.length >= FEWEST_MONTHS;
  const longestRunLimit = isEnough ? Math.round(Math.log2(sides.length)) + EXPECTED_RUN_MORE : null;
  const fewestCrossings = isEnough ? fewestByChance(sides.length - 1) : null;
  return {
    wait,
    months,
    medianDays,
    longestRun,
    longestRunLimit,
    crossings,
    fewestCrossings,
    hasShift: longestRunLimit !== null && longestRun > longestRunLimit,
    hasFewCrossings: fewestCrossings !== null && crossings < fewestCrossings,
    stillWaiting,
  };
}

/** Every calendar month that the period touches, those in which no wait ended too. `today` has not ended yet, but is the last day there can be. */
export function monthsOf({ from, to, today }: OutcomePeriod & { today: string }, found: readonly (WaitsEnded & { wait: Wait })[], wait: Wait): WaitMonth[] {
  const months: WaitMonth[] = [];
  for (let startsOn = `${from.slice(0, 7)}-01`; startsOn <= to; startsOn = addMonths(startsOn, 1)) {
    const month = found.find((row) => row.wait === wait && row.startsOn === startsOn);
    const isPart = startsOn < from || addDays(addMonths(startsOn, 1), -1) > (to < today ? to : today);
    months.push({ startsOn, isPart, people: month?.people ?? 0, medianDays: month?.medianDays ?? null, p90Days: month?.p90Days ?? null });
  }
  return months;
}

function runLengths(sides: readonly boolean[]): number[] {
  const runs: number[] = [];
  for (const [index, side] of sides.entries()) {
    if (side === sides[index - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  }
  return runs;
}

/** The smallest number of crossings that chance alone reaches or stays under with at least 5 %. */
function fewestByChance(chances: number): number {
  const shares = binomialDistribution(chances, 0.5) ?? [];
  let sum = 0;
  return shares.findIndex((share) => (sum += share) >= FEW_CROSSINGS);
}
