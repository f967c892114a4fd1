import type { CheckInPoint } from "./check-in";
import type { Category } from "./cramp-pattern/category";
import type { VeinSigns } from "./cramp-pattern/vein-signs";
import { timeToRelief, type SurvivalDay } from "./kaplan-meier";
import { beforeAfter, type ChangeCounts } from "./mean-change";
import { CHANGE_MEASURES, WAITS, type NoShows, type Wait, type WaitsEnded } from "./outcome-series";
import { localDay } from "./opening-hours";
import { pointFigure, stepFigures, yieldFigure, shareWithInterval, type ModalityCounts, type OutcomePeriod, type Outcomes, type PointCounts, type StepCounts, type YieldCounts } from "./outcomes";
import { monthsOf, runChart } from "./run-chart";

/** In all (both null), of a pattern category, or of a state of the vein signs. */
export type YieldRow = YieldCounts & { category: Category | null; veinSigns: VeinSigns | null };
export type NoShowRow = { lead: NoShows["byLead"][number]["lead"]; kept: number; noShows: number; lateCancels: number; notRecorded: number };

/** What is counted of one scope, before anybody's rights: numbers and codes only. */
export type OutcomeCounts = {
  languages: string[];
  steps: StepCounts;
  points: PointCounts[];
  /** The point of `changes`. */
  point: CheckInPoint;
  reliefDays: SurvivalDay[];
  changes: ChangeCounts[];
  yields: YieldRow[];
  treatments: ModalityCounts[];
  waits: (WaitsEnded & { wait: Wait })[];
  stillWaiting: Record<Wait, number>;
  noShows: NoShowRow[];
};

const NOBODY: YieldCounts = { people: 0, peopleYes: 0, peopleIndeterminate: 0, legs: 0, legsYes: 0, legsIndeterminate: 0 };
const CATEGORY_ORDER = ["VENOUS", "MIXED", "OTHER", "INSUFFICIENT"] as const;
const SIGNS_ORDER = ["yes", "no", "unknown"] as const;
const LEADS = ["0_14", "15_28", "29_up"] as const;

type SeenBy = { seesRates: boolean; period: OutcomePeriod; timeZone: string; computedAt: string };

/** The page's figures as somebody with these rights sees them: without `seesRates` counts only, nothing by pattern and no series. */
export function outcomesOf(counts: OutcomeCounts, seen: SeenBy): Outcomes {
  const { seesRates, timeZone, computedAt } = seen;
  const period = { ...seen.period, today: localDay(new Date(computedAt), timeZone) };
  const due = counts.points.find(({ point }) => point === counts.point)?.due ?? 0;
  return {
    ...seen,
    languages: counts.languages,
    steps: stepFigures(counts.steps, seesRates),
    treatedWithoutReflux: counts.steps.treatedWithoutReflux,
    reliefDue: counts.steps.reliefDue,
    points: counts.points.map((point) => pointFigure(point, seesRates)),
    ...yieldFigures(counts.yields, seesRates),
    treatments: counts.treatments,
    waits: seesRates ? WAITS.map((wait) => runChart({ wait, months: monthsOf(period, counts.waits, wait), stillWaiting: counts.stillWaiting[wait] })) : null,
    timeToRelief: seesRates ? timeToRelief(counts.reliefDays) : null,
    beforeAfter: seesRates ? CHANGE_MEASURES.map((measure) => beforeAfter(measure, counts.point, due, counts.changes.find((found) => found.measure === measure))) : null,
    noShows: noShowFigures(counts.noShows, seesRates),
  };
}

function yieldFigures(rows: readonly YieldRow[], seesRates: boolean): Pick<Outcomes, "scans" | "byCategory" | "byVeinSigns"> {
  const counts = (isThis: (row: YieldRow) => boolean): YieldCounts => {
    const { category: _category, veinSigns: _veinSigns, ...found } = rows.find(isThis) ?? { ...NOBODY, category: null, veinSigns: null };
    return found;
  };
  const scans = yieldFigure(counts(({ category, veinSigns }) => category === null && veinSigns === null), seesRates);
  if (!seesRates) return { scans, byCategory: null, byVeinSigns: null };
  return {
    scans,
    byCategory: CATEGORY_ORDER.map((category) => yieldFigure({ category, ...counts((row) => row.category === category) }, seesRates)),
    byVeinSigns: SIGNS_ORDER.map((veinSigns) => yieldFigure({ veinSigns, ...counts((row) => row.veinSigns === veinSigns) }, seesRates)),
  };
}

function noShowFigures(rows: readonly NoShowRow[], seesRates: boolean): NoShows {
  const sum = (of: "kept" | "noShows" | "lateCancels" | "notRecorded") => rows.reduce((total, row) => total + row[of], 0);
  const shareOfBoth = (kept: number, noShows: number) => (seesRates ? shareWithInterval(noShows, kept + noShows) : null);
  const byLead = LEADS.map((lead) => {
    const { kept, noShows } = rows.find((row) => row.lead === lead) ?? { kept: 0, noShows: 0 };
    return { lead, kept, noShows, share: shareOfBoth(kept, noShows) };
  });
  return { kept: sum("kept"), noShows: sum("noShows"), lateCancels: sum("lateCancels"), notRecorded: sum("notRecorded"), share: shareOfBoth(sum("kept"), sum("noShows")), byLead };
}
