import { Temporal } from "temporal-polyfill";
import type { ReliefPoint } from "./care";
import type { CheckInPoint, CheckInStatus } from "./check-in";
import { LEGS, type Leg } from "./reflux";
import { isComplete, isWorse, meaningfulRelief, numberOf, type ReliefAnswers } from "./relief";

/** Answers with the calendar day of the clinic on which they were given. */
export type DatedAnswers = { on: string; answers: ReliefAnswers };

/** A treatment that was done. */
export type DoneTreatment = { id: string; leg: Leg; treatedOn: string };

export type FollowedUp = {
  treatmentId: string;
  point: CheckInPoint;
  dueOn: string;
  status: CheckInStatus;
  /** Null until it is answered. */
  answered: DatedAnswers | null;
};

export type ReliefHistory = { request: DatedAnswers; treatments: readonly DoneTreatment[]; checkIns: readonly FollowedUp[] };

// Recurrence: half of the way back, seen twice (clinic proposal, clinical facts 5.6).
const CHECKS_OF_RECURRENCE = 2;
const FIRST_VALID_DAYS = 7;

/**
 * What a leg's check-ins are compared with: the last answers that count the cramps, given before the first treatment of
 * that leg; those of the request when none do. Null while the leg is untreated.
 */
export function baselineOf({ request, treatments, checkIns }: ReliefHistory, leg: Leg): DatedAnswers | null {
  const first = daysOf(treatments, leg)[0];
  if (first === undefined) return null;
  const before = checkIns.flatMap(({ answered }) => (answered !== null && answered.on < first ? [answered] : []));
  const counted = [request, ...before.toSorted((a, b) => a.on.localeCompare(b.on))].filter(({ answers }) => numberOf(answers, "cramps14d") !== null);
  return counted.at(-1) ?? request;
}

/** The baseline and then every check-in begun, by day; one answer for both legs is one point. Empty before the first treatment. */
export function reliefPoints(history: ReliefHistory): ReliefPoint[] {
  const [first] = history.treatments.toSorted((a, b) => a.treatedOn.localeCompare(b.treatedOn));
  const baseline = first && baselineOf(history, first.leg);
  if (!baseline) return [];
  const points = history.checkIns.filter(({ status }) => status !== "planned" && status !== "cancelled").map((checkIn) => pointOf(history, checkIn));
  const sorted = points.toSorted((a, b) => a.on.localeCompare(b.on));
  return [{ ...measuresOf(baseline.answers), point: "baseline", on: baseline.on, pgic: null, meaningfulRelief: null, isWorse: false, isAnswered: true }, ...mergeLegs(sorted)];
}

/** Meaningful relief at the first complete check-in 7 days or more after the leg's first treatment and before its next one; null when none says. */
export function reliefAfterFirst(history: ReliefHistory, leg: Leg): boolean | null {
  const [first, next] = daysOf(history.treatments, leg);
  const baseline = baselineOf(history, leg);
  if (first === undefined || baseline === null) return null;
  const legs = new Map(history.treatments.map((treatment) => [treatment.id, treatment.leg]));
  const isValid = (on: string) => Temporal.PlainDate.from(first).until(on).days >= FIRST_VALID_DAYS && (next === undefined || on < next);
  const answered = history.checkIns
    .filter(({ treatmentId }) => legs.get(treatmentId) === leg)
    .flatMap(({ point, answered: given }) => (given !== null && isComplete(point, given.answers) && isValid(given.on) ? [given] : []));
  const [earliest] = answered.toSorted((a, b) => a.on.localeCompare(b.on));
  return earliest === undefined ? null : meaningfulRelief(baseline.answers, earliest.answers);
}

/** The same of every treated leg. */
export function reliefByLeg(history: ReliefHistory): { leg: Leg; isRelieved: boolean | null }[] {
  const treated = LEGS.filter((leg) => history.treatments.some((treatment) => treatment.leg === leg));
  return treated.map((leg) => ({ leg, isRelieved: reliefAfterFirst(history, leg) }));
}

/** How many check-ins were begun and how many of them are completely answered, and what the last complete one says. */
export function reliefSummary(points: readonly ReliefPoint[]) {
  const due = points.flatMap((reached) => (reached.point === "baseline" ? [] : [{ ...reached, point: reached.point }]));
  const answered = due.filter(({ point, pgic, crampsPerWeek }) => pgic !== null && (point === "1w" || crampsPerWeek !== null));
  const last = answered.at(-1);
  return { due: due.length, answered: answered.length, last: last ? { point: last.point, meaningfulRelief: last.meaningfulRelief } : null };
}

/** The first point that reports meaningful relief. */
export function firstRelief(points: readonly ReliefPoint[]): ReliefPoint | null {
  return points.find((point) => point.meaningfulRelief === true) ?? null;
}

/** The point that confirms a recurrence: relieved before, then twice at least half of the way back to the baseline. */
export function recurrence(points: readonly ReliefPoint[]): ReliefPoint | null {
  const base = points[0]?.point === "baseline" ? points[0].crampsPerWeek : null;
  if (base === null || base === 0) return null;
  let low: number | null = null;
  let checks = 0;
  for (const point of points.slice(1)) {
    const { crampsPerWeek } = point;
    if (crampsPerWeek === null) continue;
    if (low !== null && low < base && (crampsPerWeek - low) * 2 >= base - low) {
      checks += 1;
      if (checks === CHECKS_OF_RECURRENCE) return point;
    } else if (point.meaningfulRelief === true) low = Math.min(low ?? crampsPerWeek, crampsPerWeek);
  }
  return null;
}

/** The days on which a leg was treated, each once: two veins in one session are one treatment of the leg. */
function daysOf(treatments: readonly DoneTreatment[], leg: Leg): string[] {
  return [...new Set(treatments.filter((treatment) => treatment.leg === leg).map(({ treatedOn }) => treatedOn))].toSorted();
}

function pointOf(history: ReliefHistory, { treatmentId, point, dueOn, answered }: FollowedUp): ReliefPoint {
  const treatment = history.treatments.find(({ id }) => id === treatmentId);
  const baseline = treatment && baselineOf(history, treatment.leg);
  const answers = answered?.answers ?? {};
  return {
    ...measuresOf(answers),
    point,
    on: answered?.on ?? dueOn,
    pgic: typeof answers.pgic === "string" && answers.pgic !== "not_sure" ? answers.pgic : null,
    meaningfulRelief: baseline && answered ? meaningfulRelief(baseline.answers, answers) : null,
    isWorse: Boolean(baseline && answered && isWorse(baseline.answers, answers)),
    isAnswered: answered !== null,
  };
}

function measuresOf(answers: ReliefAnswers) {
  const perWeek = (question: string) => {
    const in14Days = numberOf(answers, question);
    return in14Days === null ? null : in14Days / 2;
  };
  return { crampsPerWeek: perWeek("cramps14d"), nightsWokenPerWeek: perWeek("nightsWoken14d"), worstPain: numberOf(answers, "worstPain") };
}

/** Both legs at one point on one day are one point; where their baselines disagree, worse and not relieved win. */
function mergeLegs(points: readonly ReliefPoint[]): ReliefPoint[] {
  const merged: ReliefPoint[] = [];
  for (const point of points) {
    const same = merged.findIndex((other) => other.point === point.point && other.on === point.on && other.isAnswered === point.isAnswered);
    const twin = merged[same];
    if (twin === undefined) merged.push(point);
    else merged[same] = { ...twin, isWorse: twin.isWorse || point.isWorse, meaningfulRelief: least(twin.meaningfulRelief, point.meaningfulRelief) };
  }
  return merged;
}

function least(a: boolean | null, b: boolean | null): boolean | null {
  if (a === false || b === false) return false;
  return a === null || b === null ? null : true;
}
