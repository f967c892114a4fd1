import type { CheckInPoint } from "./check-in";
import type { Category } from "./cramp-pattern/category";
import type { VeinSigns } from "./cramp-pattern/vein-signs";
import { addDays, addMonths } from "./day-bounds";
import type { BeforeAfter, NoShows, RunChart, TimeToRelief } from "./outcome-series";
import type { Leg } from "./reflux";
import type { Stage } from "./stages";
import type { Modality } from "./treatment";
import { wilsonInterval, type Interval } from "./wilson";

// Rates of smaller groups are hidden on every screen (outcome definitions 5.6).
export const FEWEST_FOR_A_RATE = 10;
const DEFAULT_MONTHS = 12;
const MOST_MONTHS = 120;

export const OUTCOME_STEPS = ["requests", "accepted", "ordered", "scanned", "reflux", "treated", "relieved"] as const;
export type OutcomeStep = (typeof OUTCOME_STEPS)[number];

export const STEP_WORDS: Record<OutcomeStep, string> = {
  requests: "Requests",
  accepted: "Accepted",
  ordered: "Ultrasound ordered",
  scanned: "Ultrasound done",
  reflux: "Reflux yes",
  treated: "Treated",
  relieved: "Relief at 3 months",
};

/** What a number of the page counts, and so what its list holds. */
export const OUTCOME_FIGURES = [...OUTCOME_STEPS, "due", "answered", "unanswered", "improved", "worse", "reported", "reflux_yes", "reflux_indeterminate", "procedures"] as const;
export type OutcomeFigure = (typeof OUTCOME_FIGURES)[number];

/** Requests received on these calendar days of the clinic, both included. */
export type OutcomePeriod = { from: string; to: string };
export type OutcomeFilter = { language: string | null; modality: Modality | null; category: Category | null; leg: Leg | null; ageBand: AgeBand | null };

/** Whole years on the day the request was received. */
export const AGE_BANDS = ["under_40", "40_49", "50_59", "60_69", "70_79", "80_up"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export const AGE_BAND_WORDS: Record<AgeBand, string> = { under_40: "Under 40", "40_49": "40 to 49", "50_59": "50 to 59", "60_69": "60 to 69", "70_79": "70 to 79", "80_up": "80 and over" };

/** The youngest and the oldest whole years of a band. */
export const AGE_LIMITS: Record<AgeBand, readonly [number, number]> = { under_40: [0, 39], "40_49": [40, 49], "50_59": [50, 59], "60_69": [60, 69], "70_79": [70, 79], "80_up": [80, 200] };

/** Each count of people at a step is nested in the one before. `reliefDue`: treated, and either answered at 3 months or that window is over. */
export type StepCounts = Record<OutcomeStep, number> & { treatedWithoutReflux: number; reliefDue: number; medianDays: Record<OutcomeStep, number | null> };
/**
 * People whose window has begun. `open`: not answered yet and the window is not over; `afterWindow`: answered, but after it.
 * `summerToWinter` and `winterToSummer`: answered, and compared with answers of the opposite season.
 */
export type PointCounts = { point: CheckInPoint; due: number; open: number; answered: number; afterWindow: number; improved: number; worse: number; summerToWinter: number; winterToSummer: number };
export type YieldCounts = { people: number; peopleYes: number; peopleIndeterminate: number; legs: number; legsYes: number; legsIndeterminate: number };
export type ModalityCounts = { modality: Modality; procedures: number; people: number; legs: number };

/**
 * `medianDays`: calendar days since the step before, of those who came this far; null for the first step and where too few.
 * Relief at 3 months is a share of those who could say so (`reliefDue`), and of no other group.
 */
export type StepFigure = { step: OutcomeStep; people: number; ofPrevious: number | null; ofStart: number | null; medianDays: number | null };
/** `relief` and `worse` of those who answered; `worstCase`: whoever did not answer while the window lasted counts as not improved; who still may is in neither number. */
export type PointFigure = PointCounts & { rates: { relief: Interval | null; worse: Interval | null; worstCase: number | null; summerToWinter: number | null; winterToSummer: number | null } };
export type YieldFigure = YieldCounts & { share: Interval | null };

/** `seesRates` false: counts only, every rate null, and nothing by pattern or vein signs. */
export type Outcomes = {
  seesRates: boolean;
  period: OutcomePeriod;
  timeZone: string;
  computedAt: string;
  languages: string[];
  steps: StepFigure[];
  treatedWithoutReflux: number;
  reliefDue: number;
  points: PointFigure[];
  scans: YieldFigure;
  byCategory: ({ category: Category } & YieldFigure)[] | null;
  byVeinSigns: ({ veinSigns: VeinSigns } & YieldFigure)[] | null;
  treatments: ModalityCounts[];
  /** Null for counts-only roles, as all rates. */
  waits: RunChart[] | null;
  timeToRelief: TimeToRelief | null;
  beforeAfter: BeforeAfter[] | null;
  noShows: NoShows;
};

export type OutcomeListRow = { requestId: string; reference: string; stage: Stage; familyName: string; givenName: string; bornOn: string; receivedAt: string };
export type OutcomeList = { rows: OutcomeListRow[]; total: number; from: number; period: OutcomePeriod; timeZone: string };

/** The asked days; the last 12 months up to `today` where they are left out or the wrong way round. */
export function outcomePeriod(asked: { from?: string; to?: string }, today: string): OutcomePeriod {
  const to = asked.to ?? today;
  const from = asked.from !== undefined && asked.from <= to ? asked.from : addDays(addMonths(to, -DEFAULT_MONTHS), 1);
  return { from, to };
}

/**
 * Whole calendar months up to today and never this month alone: of the requests of one day even a count would tell of
 * single people, and the desk knows who asked on it.
 */
export function wholeMonths({ from, to }: OutcomePeriod, today: string): OutcomePeriod {
  const before = addMonths(monthStart(today), -1);
  const start = monthStart(from);
  const end = addDays(addMonths(monthStart(to), 1), -1);
  const months = { from: start < before ? start : before, to: end < today ? end : today };
  return isTooLong(months) ? { ...months, from: addMonths(months.from, 1) } : months;
}

function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** Of more than ten years; nothing is counted for so many. */
export function isTooLong({ from, to }: OutcomePeriod): boolean {
  return to > addMonths(from, MOST_MONTHS);
}

/** A share of 0 to 1; null when the group is too small to show one. */
export function shareOf(count: number, total: number): number | null {
  return total < FEWEST_FOR_A_RATE ? null : count / total;
}

/** The same with its interval. */
export function shareWithInterval(count: number, total: number): Interval | null {
  return total < FEWEST_FOR_A_RATE ? null : wilsonInterval(count, total);
}

export function stepFigures(counts: StepCounts, seesRates: boolean): StepFigure[] {
  return OUTCOME_STEPS.map((step, index) => {
    const people = counts[step];
    if (!seesRates) return { step, people, ofPrevious: null, ofStart: null, medianDays: null };
    const isRelief = step === "relieved";
    const previous = OUTCOME_STEPS[index - 1];
    const before = isRelief ? counts.reliefDue : previous && counts[previous];
    return {
      step,
      people,
      ofPrevious: before === undefined ? null : shareOf(people, before),
      ofStart: isRelief ? null : shareOf(people, counts.requests),
      medianDays: people < FEWEST_FOR_A_RATE ? null : counts.medianDays[step],
    };
  });
}

export function pointFigure(counts: PointCounts, seesRates: boolean): PointFigure {
  const { due, open, answered, improved, worse, summerToWinter, winterToSummer } = counts;
  if (!seesRates) return { ...counts, rates: { relief: null, worse: null, worstCase: null, summerToWinter: null, winterToSummer: null } };
  return {
    ...counts,
    rates: {
      relief: shareWithInterval(improved, answered),
      worse: shareWithInterval(worse, answered),
      worstCase: shareOf(improved, due - open),
      summerToWinter: shareOf(summerToWinter, answered),
      winterToSummer: shareOf(winterToSummer, answered),
    },
  };
}

export function yieldFigure<Counts extends YieldCounts>(counts: Counts, seesRates: boolean): Counts & { share: Interval | null } {
  return { ...counts, share: seesRates ? shareWithInterval(counts.peopleYes, counts.people) : null };
}
