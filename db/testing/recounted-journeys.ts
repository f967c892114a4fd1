import { CHECK_IN_POINTS, type CheckInPoint } from "@/lib/domain/check-in";
import type { OutcomeCounts } from "@/lib/domain/outcome-counts";
import { CHANGE_MEASURES, type ChangeMeasure } from "@/lib/domain/outcome-series";
import { LEGS } from "@/lib/domain/reflux";
import { numberOf } from "@/lib/domain/relief";
import { daysBetween, earliest, quantile } from "./outcome-numbers";
import type { Read } from "./raw-requests";

/** Steps, points, time to relief and changes, one person at a time. */
export function recountJourneys(people: Read[][], point: CheckInPoint): Pick<OutcomeCounts, "steps" | "points" | "reliefDays" | "changes"> {
  const count = (has: (mine: Read[]) => boolean) => people.filter(has).length;
  const at = (asPoint: CheckInPoint) => people.map((mine) => mine.flatMap((one) => one.checkIns.filter((checkIn) => checkIn.point === asPoint)));
  const answeredAt = (asPoint: CheckInPoint) => at(asPoint).map((mine) => mine.filter(({ answered }) => answered)).filter(({ length }) => length > 0);
  const isOpen = (mine: Read["checkIns"]) => mine.some((checkIn) => checkIn.isOpen) && !mine.some(({ answered }) => answered);
  const isRelieved = (mine: { relieved: boolean }[]) => mine.length > 0 && mine.every(({ relieved }) => relieved);
  const threeMonths = (mine: Read[]) => mine.flatMap((one) => one.checkIns).filter((checkIn) => checkIn.point === "3m" && checkIn.answered);
  const isRelievedAt3m = (mine: Read[]) => mine.some(({ treated }) => treated) && isRelieved(threeMonths(mine));
  const hasSaid = (mine: Read["checkIns"]) => mine.length > 0 && !isOpen(mine);
  const steps = ["accepted", "ordered", "scanned", "reflux", "treated"] as const;
  const medianOf = (days: (number | null)[]) => {
    const known = days.filter((one) => one !== null);
    return known.length < 10 ? null : quantile(known, 0.5);
  };
  const longest = (mine: Read[], step: (typeof steps)[number]) => mine.flatMap((one) => (one[step] && one.days[step] !== null ? [one.days[step]] : [])).toSorted((a, b) => b - a)[0] ?? null;
  const medians = Object.fromEntries(steps.map((step) => [step, medianOf(people.filter((mine) => mine.some((one) => one[step])).map((mine) => longest(mine, step)))]));
  const relievedDays = people.filter(isRelievedAt3m).map((mine) => Math.max(...threeMonths(mine).map(({ answeredOn, treatedOn }) => daysBetween(treatedOn, answeredOn ?? ""))));
  return {
    steps: {
      requests: people.length, ...(Object.fromEntries(steps.map((step) => [step, count((mine) => mine.some((one) => one[step]))])) as Record<(typeof steps)[number], number>), relieved: count(isRelievedAt3m),
      reliefDue: count((mine) => mine.some(({ treated }) => treated) && hasSaid(mine.flatMap((one) => one.checkIns).filter((checkIn) => checkIn.point === "3m"))),
      treatedWithoutReflux: count((mine) => mine.some(({ listed }) => listed.length > 0) && !mine.some(({ treated }) => treated)),
      medianDays: { requests: null, ...(medians as Record<(typeof steps)[number], number | null>), relieved: medianOf(relievedDays) },
    },
    points: CHECK_IN_POINTS.map((asPoint) => ({
      point: asPoint,
      due: at(asPoint).filter(({ length }) => length > 0).length,
      open: at(asPoint).filter(isOpen).length,
      answered: answeredAt(asPoint).length,
      afterWindow: answeredAt(asPoint).filter((mine) => mine.some(({ isAfterWindow }) => isAfterWindow)).length,
      improved: answeredAt(asPoint).filter(isRelieved).length,
      worse: answeredAt(asPoint).filter((mine) => mine.some(({ worse }) => worse)).length,
      summerToWinter: answeredAt(asPoint).filter((mine) => mine.some(({ isSummerToWinter }) => isSummerToWinter)).length,
      winterToSummer: answeredAt(asPoint).filter((mine) => mine.some(({ isWinterToSummer }) => isWinterToSummer)).length,
    })),
    reliefDays: recountReliefDays(people),
    changes: CHANGE_MEASURES.flatMap((measure) => recountChange(people, measure, point)),
  };
}

function recountReliefDays(people: Read[][]): OutcomeCounts["reliefDays"] {
  const days = new Map<number, { day: number; events: number; censored: number }>();
  for (const mine of people) {
    const listed = mine.flatMap((one) => one.listed);
    const start = earliest(listed.map(({ treatedOn }) => treatedOn));
    if (start === null) continue;
    const again = earliest(LEGS.flatMap((leg) => {
      const first = earliest(listed.filter((one) => one.leg === leg).map(({ treatedOn }) => treatedOn));
      return first === null ? [] : mine.flatMap(({ done }) => done).filter((one) => one.leg === leg && (one.treatedOn ?? "") > first).map(({ treatedOn }) => treatedOn);
    }));
    const complete = mine.flatMap((one) => one.checkIns).filter(({ answered }) => answered);
    const answeredDays = [...new Set(complete.map(({ answeredOn }) => answeredOn ?? ""))].toSorted();
    const relieved = answeredDays.find((day) => (again === null || day < again) && complete.filter(({ answeredOn }) => answeredOn === day).every((one) => one.relieved));
    const last = answeredDays.at(-1);
    const untilAgain = again === null ? Infinity : daysBetween(start, again) - 1;
    const day = Math.max(0, relieved !== undefined ? daysBetween(start, relieved) : last === undefined ? 0 : Math.min(daysBetween(start, last), untilAgain));
    const so = days.get(day) ?? { day, events: 0, censored: 0 };
    days.set(day, relieved === undefined ? { ...so, censored: so.censored + 1 } : { ...so, events: so.events + 1 });
  }
  return [...days.values()].toSorted((a, b) => a.day - b.day);
}

function recountChange(people: Read[][], measure: ChangeMeasure, point: CheckInPoint): OutcomeCounts["changes"] {
  const half = (number: number | null) => (number === null ? null : number / 2);
  const numbers = ({ rvcss, before, given, answered }: Read["checkIns"][number]) => {
    if (measure === "rvcss") return rvcss;
    if (!answered) return { before: null, after: null };
    if (measure === "worstPain") return { before: numberOf(before, "worstPain"), after: numberOf(given, "worstPain") };
    const question = measure === "crampsPerWeek" ? "cramps14d" : "nightsWoken14d";
    return { before: half(numberOf(before, question)), after: half(numberOf(given, question)) };
  };
  const pairs = people.flatMap((mine) => {
    const known = mine.flatMap((one) => one.checkIns.filter((checkIn) => checkIn.point === point).map(numbers)).flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
    return known.toSorted((a, b) => b.after - b.before - (a.after - a.before) || a.before - b.before).slice(0, 1);
  });
  if (pairs.length === 0) return [];
  const changes = pairs.map(({ before, after }) => after - before);
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const deviation = changes.length < 2 ? null : Math.sqrt(changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / (changes.length - 1));
  const sorted = pairs.toSorted((a, b) => a.after - a.before - (b.after - b.before) || a.before - b.before);
  const ranks = sorted.length <= 60 ? sorted.map((_, index) => index) : Array.from({ length: 60 }, (_, index) => Math.round((index * (sorted.length - 1)) / 59));
  return [{ measure, answered: pairs.length, mean, deviation, pairs: ranks.flatMap((rank) => sorted[rank] ?? []) }];
}

