import type { SurvivalStep, TimeToRelief } from "./outcome-series";
import { FEWEST_FOR_A_RATE } from "./outcomes";
import { Z_95 } from "./wilson";

/** How many reached the event on a day, and how many were last seen on it. */
export type SurvivalDay = { day: number; events: number; censored: number };

const RISK_DAYS = [0, 7, 30, 90, 180, 365];

/**
 * The product-limit estimate (Kaplan and Meier 1958, J Am Stat Assoc 53:457-81) as the share that has reached the event, with
 * Greenwood's variance and the log-log 95 % band (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed.,
 * section 1.4). On one day events come before those last seen. `days` ascending, each once.
 */
export function survivalSteps(days: readonly SurvivalDay[]): SurvivalStep[] {
  let atRisk = days.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let variance = 0;
  return days.map(({ day, events, censored }) => {
    const step = { day, atRisk, events, censored };
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    atRisk -= events + censored;
    return { ...step, share: 1 - survival, ...band(survival, variance) };
  });
}

/** Until the first event, and once everybody had it, no band can be given. */
function band(survival: number, variance: number): { low: number | null; high: number | null } {
  if (survival === 1 || survival === 0) return { low: null, high: null };
  const spread = Math.exp((Z_95 * Math.sqrt(variance)) / Math.abs(Math.log(survival)));
  return { low: 1 - survival ** (1 / spread), high: 1 - survival ** spread };
}

/** The first day by which half had the event; null when the curve does not come that far. */
export function medianDay(steps: readonly SurvivalStep[]): number | null {
  // The product of shares meets one half only up to rounding.
  return steps.find(({ share }) => share >= 0.5 - 1e-12)?.day ?? null;
}

/** The curve, stopped before the day on which fewer than ten are at risk; nothing of fewer than ten people. */
export function timeToRelief(days: readonly SurvivalDay[]): TimeToRelief {
  const all = survivalSteps(days);
  const people = all[0]?.atRisk ?? 0;
  const events = days.reduce((sum, day) => sum + day.events, 0);
  if (people < FEWEST_FOR_A_RATE) return { people, events, steps: null, stopsOnDay: null, medianDay: null, atRisk: [] };
  const stop = all.find(({ atRisk }) => atRisk < FEWEST_FOR_A_RATE);
  const steps = all.filter(({ day }) => stop === undefined || day < stop.day);
  const last = steps.at(-1)?.day ?? 0;
  const atRisk = RISK_DAYS.filter((day) => day <= last).map((day) => ({ day, people: all.find((step) => step.day >= day)?.atRisk ?? 0 }));
  return { people, events, steps, stopsOnDay: stop?.day ?? null, medianDay: medianDay(steps), atRisk };
}
