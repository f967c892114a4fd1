import type { CheckInPoint } from "./check-in";
import type { Interval } from "./wilson";

export const WAITS = ["request_to_scan", "scan_to_treatment"] as const;
export type Wait = (typeof WAITS)[number];

/** Waits that a month's median needs to count for the chart's median and its signals: of fewer it is the wait of single people. */
export const FEWEST_WAITS_A_MONTH = 3;

/** Waits that ended in one month, in calendar days; the median is null where nobody's did. */
export type WaitsEnded = { startsOn: string; people: number; medianDays: number | null; p90Days: number | null };
/** One month of a run chart. `isPart`: not all its days are asked for, or have come. */
export type WaitMonth = WaitsEnded & { isPart: boolean };

/**
 * Run chart with its two signals of change: a run on one side of the median longer than expected, and fewer crossings of the
 * median than expected (Anhøj and Olesen 2014, PLoS ONE 9:e113825). Months on the median are not counted, and part months
 * and those of fewer than FEWEST_WAITS_A_MONTH waits are in neither the median nor the signals. Null limits: too few months.
 */
export type RunChart = {
  wait: Wait;
  months: WaitMonth[];
  medianDays: number | null;
  longestRun: number;
  longestRunLimit: number | null;
  crossings: number;
  fewestCrossings: number | null;
  hasShift: boolean;
  hasFewCrossings: boolean;
  /** Open requests that still wait for it today. */
  stillWaiting: number;
};

/** A step of the product-limit curve: `share` relieved by that day, with its log-log 95 % band; null bounds where none can be given. */
export type SurvivalStep = { day: number; atRisk: number; events: number; censored: number; share: number; low: number | null; high: number | null };

/** Time from first treatment to the first answered check-in with relief; counted in people. Null steps: too few to show. */
export type TimeToRelief = {
  people: number;
  events: number;
  /** The curve stops before the day on which fewer than ten are at risk. */
  steps: SurvivalStep[] | null;
  stopsOnDay: number | null;
  /** The first day by which half are relieved; null when the curve does not come that far. */
  medianDay: number | null;
  /** Under the axis. */
  atRisk: { day: number; people: number }[];
};

export const CHANGE_MEASURES = ["crampsPerWeek", "nightsWokenPerWeek", "worstPain", "rvcss"] as const;
export type ChangeMeasure = (typeof CHANGE_MEASURES)[number];

/** Before and after of the same people at one point, sorted by change; negative is better. Null pairs and mean: too few to show. */
export type BeforeAfter = {
  measure: ChangeMeasure;
  point: CheckInPoint;
  due: number;
  answered: number;
  pairs: { before: number; after: number }[] | null;
  /** How many of the answered stand in `pairs`: every one, or evenly chosen when there are too many to draw. */
  drawn: number;
  /** 95 % interval of Student's t. */
  meanChange: { mean: number; low: number; high: number } | null;
};

/** Appointments whose day has come: `share` is no-shows of kept and no-shows; cancelled within 24 hours stand apart, as do those of past days of which nobody recorded what became of them. */
export type NoShows = { kept: number; noShows: number; lateCancels: number; notRecorded: number; share: Interval | null; byLead: { lead: "0_14" | "15_28" | "29_up"; kept: number; noShows: number; share: Interval | null }[] };

/** The clinic's own medians at one point, of everybody who answered in the last two years; null where too few did. */
export type ReliefMedian = { point: "baseline" | CheckInPoint; people: number; crampsPerWeek: number | null; nightsWokenPerWeek: number | null; worstPain: number | null };
