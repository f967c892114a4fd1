import { LEGS, type Leg } from "./reflux";
import type { TreatmentState } from "./treatment";

type Placed = { id: string; state: TreatmentState; leg: Leg; treatedOn: string | null };

/** The procedures of one leg on one day; `treatedOn` is null while none is done. */
export type Session = { leg: Leg; treatedOn: string | null };

export function isSameSession(one: Session, other: Session): boolean {
  return one.treatedOn !== null && one.leg === other.leg && one.treatedOn === other.treatedOn;
}

/** The done treatments of each leg numbered from 1, by day and then in the order they were planned. */
export function numberTreatments(treatments: readonly Placed[]): Map<string, number> {
  return new Map(LEGS.flatMap((leg) => doneOf(treatments, leg).map(({ id }, index): [string, number] => [id, index + 1])));
}

/** The treatment that each leg's check-ins follow: its latest. */
export function latestOfLegs(treatments: readonly Placed[]): string[] {
  return LEGS.flatMap((leg) => doneOf(treatments, leg).at(-1)?.id ?? []);
}

function doneOf(treatments: readonly Placed[], leg: Leg): Placed[] {
  const done = treatments.filter((treatment) => treatment.state === "done" && treatment.leg === leg);
  return done.toSorted((a, b) => (a.treatedOn ?? "").localeCompare(b.treatedOn ?? "") || a.id.localeCompare(b.id));
}
