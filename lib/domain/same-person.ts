import { foldWords } from "./search-text";

type Person = { familyName: string; givenName: string; bornOn: string; phone: string };

/** How long ago an earlier request may be to be linked. */
export const SAME_PERSON_DAYS = 90;

/**
 * Whether two people of one clinic may be one: the same birth date, and the same phone or the same name. Accents, capitals
 * and the order of the names do not matter. Only staff decide what it means: twins may share a phone.
 */
export function mayBeSamePerson(one: Person, other: Person): boolean {
  return one.bornOn === other.bornOn && (one.phone === other.phone || nameKey(one) === nameKey(other));
}

function nameKey({ familyName, givenName }: Person): string {
  return foldWords(`${familyName} ${givenName}`).split(" ").sort().join(" ");
}
