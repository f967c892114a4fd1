import { Temporal } from "temporal-polyfill";
import type { TrialDays } from "./compression-trial";
import { addDays } from "./day-bounds";
import type { Leg } from "./reflux";

/** Calendar days from the first to the last one, both counted; 0 where the last comes first. */
export function daysInclusive(fromOn: string, toOn: string): number {
  return Math.max(0, daysBetween(fromOn, toOn) + 1);
}

/** From one calendar day to another; negative when it comes before. */
export function daysBetween(fromOn: string, toOn: string): number {
  return Temporal.PlainDate.from(fromOn).until(Temporal.PlainDate.from(toOn), { largestUnit: "days" }).days;
}

/** The days of one trial up to `untilOn`, both ends counted. */
export function trialDays({ startedOn, endedOn }: Pick<TrialDays, "startedOn" | "endedOn">, untilOn: string): number {
  return daysInclusive(startedOn, earlierDay(endedOn, untilOn));
}

/** The trials that count for a leg: of that leg or of both, begun by that day, and not taken away. */
export function trialsOfLeg<Trial extends TrialDays>(trials: readonly Trial[], leg: Leg, untilOn: string): Trial[] {
  return trials.filter(({ legs, startedOn, removed }) => removed === null && (legs === "both" || legs === leg) && startedOn <= untilOn);
}

/** The days up to `untilOn` on which a leg had compression; a day that two trials share counts once. */
export function compressionDays(trials: readonly TrialDays[], leg: Leg, untilOn: string): number {
  return compressionStretches(trials, leg, untilOn).reduce((sum, { fromOn, toOn }) => sum + daysInclusive(fromOn, toOn), 0);
}

/** The day on which the leg reached so many days of compression; null while it has fewer. */
export function compressionReachedOn(trials: readonly TrialDays[], leg: Leg, days: number, untilOn: string): string | null {
  let left = days;
  for (const { fromOn, toOn } of compressionStretches(trials, leg, untilOn)) {
    const length = daysInclusive(fromOn, toOn);
    if (length >= left) return addDays(fromOn, left - 1);
    left -= length;
  }
  return null;
}

/** Days on end, the first and the last among them. */
export type Stretch = { fromOn: string; toOn: string };

/** Of one leg, first to last, with a day without compression between any two. */
export function compressionStretches(trials: readonly TrialDays[], leg: Leg, untilOn: string): Stretch[] {
  const ofLeg = trialsOfLeg(trials, leg, untilOn).map(({ startedOn, endedOn }) => ({ fromOn: startedOn, toOn: earlierDay(endedOn, untilOn) }));
  const apart: Stretch[] = [];
  for (const { fromOn, toOn } of ofLeg.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    const last = apart.at(-1);
    if (last === undefined || fromOn > addDays(last.toOn, 1)) apart.push({ fromOn, toOn });
    else if (toOn > last.toOn) last.toOn = toOn;
  }
  return apart;
}

function earlierDay(endedOn: string | null, untilOn: string): string {
  return endedOn !== null && endedOn < untilOn ? endedOn : untilOn;
}
