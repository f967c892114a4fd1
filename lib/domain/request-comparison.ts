import type { Urgency } from "./cramp-pattern/urgency";
import type { Stage } from "./stages";

/** What two people may change at once on one request, as the person who asks may see it. */
export type RequestFacts = {
  stage: Stage;
  urgency: Urgency;
  owner: string | null;
  snoozedUntil: string | null;
  firstContactAt: string | null;
  /** Ids of the open flags; for roles that do not see them, one "contact" each. */
  openFlags: readonly string[];
};
export type FactName = keyof RequestFacts;

export const FACT_NAMES = ["stage", "urgency", "owner", "snoozedUntil", "firstContactAt", "openFlags"] as const satisfies readonly FactName[];

/** What a change of each fact is called in the audit log. A step on the pathway also wakes a request. */
export const FACT_FIELDS: Record<FactName, readonly string[]> = {
  stage: ["stage"],
  urgency: ["urgency"],
  owner: ["assignedToId"],
  snoozedUntil: ["snoozedUntil", "stage"],
  firstContactAt: ["firstContactAt"],
  openFlags: ["flags"],
};

export type FactChange = { by: string | null; at: string };
export type RequestNow = { facts: RequestFacts; changes: Partial<Record<FactName, FactChange>> };

/** The facts that are not what they were when the person opened the request. A list row knows only some of them. */
export function changedFacts(opened: Partial<RequestFacts>, now: RequestFacts): FactName[] {
  return FACT_NAMES.filter((name) => opened[name] !== undefined && JSON.stringify(opened[name]) !== JSON.stringify(now[name]));
}

/** Of the newest change of each audit field, the one that explains each fact. */
export function factChanges(newest: ReadonlyMap<string, FactChange>): RequestNow["changes"] {
  const found = FACT_NAMES.flatMap((name) => {
    const changes = FACT_FIELDS[name].flatMap((field) => newest.get(field) ?? []);
    const last = changes.toSorted((one, other) => other.at.localeCompare(one.at))[0];
    return last === undefined ? [] : [[name, last] as const];
  });
  return Object.fromEntries(found);
}
