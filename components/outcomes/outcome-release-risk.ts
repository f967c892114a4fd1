import type { SurvivalStep, TimeToRelief } from "@/lib/domain/outcome-series";
import { isApart, isSafe } from "./outcome-release-rules";

/** Days under the curve's axis: between two that are named, and before the first, nobody's relief or leaving stands out. */
export function releasedRisk(found: TimeToRelief | null, around: readonly number[]): string[] {
  const released: string[] = [];
  let last = { day: -1, people: found?.people ?? 0 };
  for (const { day, people } of found?.atRisk ?? []) {
    const isNew = day === 0 ? around.every((other) => isApart(people, other)) : true;
    const between = eventsBetween(found?.steps ?? [], last.day, day);
    const gone = last.people - people;
    if (!isNew || !isSafe(people) || ![gone, between.upTo, between.before, Math.abs(gone - between.before)].every(isSafe)) continue;
    released.push(`risk.${day}`);
    last = { day, people };
  }
  return released;
}

/** Who is at risk on a day is counted before its events, the share after them. */
function eventsBetween(steps: readonly SurvivalStep[], after: number, until: number): { upTo: number; before: number } {
  const sum = (isIn: (day: number) => boolean) => steps.filter(({ day }) => isIn(day)).reduce((total, { events }) => total + events, 0);
  return { upTo: sum((day) => day > after && day <= until), before: sum((day) => day >= after && day < until) };
}
