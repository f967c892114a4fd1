import { Temporal } from "temporal-polyfill";
import { FEWEST_PEOPLE } from "./registry-groups";
import type { RegistryRow } from "./registry-dictionary";

// Dates of a person are moved by up to half a year either way.
export const MOST_SHIFT_DAYS = 182;
export const TREATMENTS_A_FILE = 20_000;

/** What the whole registry file holds. `from`, `until`: the first and the last day on the moved calendar; `parts`: how many files hold it. */
export type RegistrySummary = { people: number; treatments: number; leftOut: number; generalised: number; from: string; until: string; parts: number };
export type RegistryExport = { rows: RegistryRow[]; summary: RegistrySummary; exportedOn: string };

/**
 * Between these days a moved date could be any day of the shift. Before `from` it could not lie before the clinic's first
 * treatment, after `until` not after today: either would tell something of the shift. The first day of a month, so that it names no treatment.
 */
export function registryDays(firstTreatedOn: string, today: string): { from: string; until: string } {
  const from = Temporal.PlainDate.from(firstTreatedOn).add({ days: MOST_SHIFT_DAYS });
  const month = from.day === 1 ? from : from.with({ day: 1 }).add({ months: 1 });
  return { from: month.toString(), until: Temporal.PlainDate.from(today).subtract({ days: MOST_SHIFT_DAYS }).toString() };
}

/** A count of people that tells nothing of a small group. */
export function peopleWords(count: number): string {
  if (count === 0) return "nobody";
  return count < FEWEST_PEOPLE ? `1 to ${FEWEST_PEOPLE - 1} people` : `${count} people`;
}

/** The words above the file: how many stand in it, who is left out, and between which days, in the words of `dayWords`. */
export function registryWords({ people, treatments, leftOut, generalised, from, until }: RegistrySummary, dayWords: (day: string) => string): string[] {
  return [
    people === 0 ? `No rows: fewer than ${FEWEST_PEOPLE} treated people look the same.` : `${people} people with ${treatments} treated veins.`,
    `Left out, because they would stand out: ${peopleWords(leftOut)}.`,
    `Shown with less detail, because fewer than ${FEWEST_PEOPLE} people look the same: ${peopleWords(generalised)}.`,
    `Holds the people first treated from ${dayWords(from)} on and what lies up to ${dayWords(until)}, both on the moved calendar, so that neither the clinic's first treatment nor the day of the export gives a date away.`,
  ];
}
