import { FEWEST_PEOPLE } from "./registry-groups";
import type { RegistryRow } from "./registry-dictionary";

// Dates of a person are moved by up to half a year either way.
export const MOST_SHIFT_DAYS = 182;
export const TREATMENTS_A_FILE = 20_000;

/** What the whole registry file holds. `until`: the last day on the moved calendar; `parts`: how many files hold it. */
export type RegistrySummary = { people: number; treatments: number; leftOut: number; generalised: number; until: string; parts: number };
export type RegistryExport = { rows: RegistryRow[]; summary: RegistrySummary; exportedOn: string };

/** A count of people that tells nothing of a small group. */
export function peopleWords(count: number): string {
  if (count === 0) return "nobody";
  return count < FEWEST_PEOPLE ? `1 to ${FEWEST_PEOPLE - 1} people` : `${count} people`;
}

/** The words above the file: how many stand in it, who is left out, and up to which day, which `untilWords` says. */
export function registryWords({ people, treatments, leftOut, generalised }: RegistrySummary, untilWords: string): string[] {
  return [
    people === 0 ? `No rows: fewer than ${FEWEST_PEOPLE} treated people look the same.` : `${people} people with ${treatments} treatments.`,
    `Left out, because they would stand out: ${peopleWords(leftOut)}.`,
    `Shown with less detail, because fewer than ${FEWEST_PEOPLE} people look the same: ${peopleWords(generalised)}.`,
    `Holds what lies up to ${untilWords} on the moved calendar, so that the day of the export gives no date away.`,
  ];
}
