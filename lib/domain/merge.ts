import type { PatientBanner, ContactMethod, ContactTime } from "./patient";
import { mayBeSamePerson } from "./same-person";
import { areNamesAlike } from "./similar-names";

/** What two records of one person can say differently. */
export type MergeFacts = Omit<PatientBanner, "patientId"> & { contactMethod: ContactMethod; contactTimes: ContactTime[]; mayLeaveMessage: boolean; mayText: boolean };
export type MergeFact = keyof MergeFacts;

export const MERGE_FACTS = [
  "familyName", "givenName", "bornOn", "phone", "email", "contactMethod", "contactTimes", "mayLeaveMessage", "mayText",
  "language", "needsInterpreter", "allergies", "sex", "isDoNotContact", "diedOn",
] as const satisfies readonly MergeFact[];

/** `same`: nothing to choose. `joined`: both count, nobody can drop one. `choose`: a person says which stays. */
export type MergeLine = { fact: MergeFact; way: "same" | "joined" | "choose"; suggests: "kept" | "merged" };

/** What the kept record said before, of the facts that a merge changed. */
export type KeptBefore = Partial<MergeFacts>;

/** How many requests one record can bring; nobody has that many. */
export const MOST_MERGED_REQUESTS = 200;

/** How many allergies one record holds. */
export const MOST_ALLERGIES = 20;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is safe to say of the person when one of two records says it: allergies add up, and "do not contact" and a death hold. */
function joined(fact: MergeFact, kept: MergeFacts, merged: MergeFacts): { value: unknown } | null {
  if (fact === "allergies") return { value: kept.allergies === null && merged.allergies === null ? null : [...new Set([...(kept.allergies ?? []), ...(merged.allergies ?? [])])] };
  if (fact === "isDoNotContact") return { value: kept.isDoNotContact || merged.isDoNotContact };
  if (fact === "diedOn" && (kept.diedOn === null || merged.diedOn === null)) return { value: kept.diedOn ?? merged.diedOn };
  return null;
}

/** Fact by fact, in the order of the screen. A blank suggests the other record's value. */
export function mergeLines(kept: MergeFacts, merged: MergeFacts): MergeLine[] {
  return MERGE_FACTS.map((fact) => {
    if (isSame(kept[fact], merged[fact])) return { fact, way: "same", suggests: "kept" };
    const suggests = kept[fact] === null ? "merged" : "kept";
    return { fact, way: joined(fact, kept, merged) === null ? "choose" : "joined", suggests };
  });
}

/** What the kept record says afterwards, of the facts that change; `taken` names those whose value comes from the other record. */
export function mergeChanges(kept: MergeFacts, merged: MergeFacts, taken: readonly MergeFact[]): Partial<MergeFacts> {
  const changed = MERGE_FACTS.flatMap((fact): [string, unknown][] => {
    const value = joined(fact, kept, merged)?.value ?? (taken.includes(fact) ? merged[fact] : kept[fact]);
    return isSame(value, kept[fact]) ? [] : [[fact, value]];
  });
  return Object.fromEntries(changed) as Partial<MergeFacts>;
}

/** Why nobody could correct the record that would come of this, or null. Dropping an allergy is for a person, never for a merge. */
export function mergeRefusal(kept: MergeFacts, merged: MergeFacts): string | null {
  const allergies = mergeChanges(kept, merged, []).allergies?.length ?? 0;
  if (allergies <= MOST_ALLERGIES) return null;
  return `Together they have ${allergies} allergies, and one record holds ${MOST_ALLERGIES}. Write those that belong together on one line first, then merge.`;
}

/** The facts of a merge that somebody changed again since: taking it apart would lose what they wrote. */
export function changedSinceMerge(before: KeptBefore, keptNow: MergeFacts, merged: MergeFacts): MergeFact[] {
  const facts = MERGE_FACTS.filter((fact) => fact in before);
  const written = mergeChanges({ ...keptNow, ...before }, merged, facts);
  return facts.filter((fact) => !isSame(written[fact], keptNow[fact]));
}

export type Likeness = "may_be_same" | "birth" | "phone" | "name";
type Person = Pick<MergeFacts, "familyName" | "givenName" | "bornOn" | "phone">;

/** Why two records may be of one person, the strongest reason first. */
export function likenessOf(one: Person, other: Person): Likeness[] {
  const likeness: Likeness[] = [];
  if (mayBeSamePerson(one, other)) likeness.push("may_be_same");
  if (one.bornOn === other.bornOn) likeness.push("birth");
  if (one.phone === other.phone) likeness.push("phone");
  if (areNamesAlike(one, other)) likeness.push("name");
  return likeness;
}

export type MergeDoubt = "birth" | "name" | "sex" | "both_open";

/** By the names alone, in either order; a birth date or a phone in common says nothing here. */
function isNameShared(one: Person, other: Person): boolean {
  return mayBeSamePerson({ ...one, phone: "one" }, { ...other, phone: "other", bornOn: one.bornOn }) || areNamesAlike({ ...one, bornOn: "one" }, { ...other, bornOn: "other" });
}

/** What speaks against one person, or needs a look before two records become one. */
export function mergeDoubts(kept: MergeFacts, merged: MergeFacts, open: { kept: number; merged: number }): MergeDoubt[] {
  const doubts: MergeDoubt[] = [];
  if (kept.bornOn !== merged.bornOn) doubts.push("birth");
  if (!isNameShared(kept, merged)) doubts.push("name");
  if (kept.sex !== null && merged.sex !== null && kept.sex !== merged.sex) doubts.push("sex");
  if (open.kept > 0 && open.merged > 0) doubts.push("both_open");
  return doubts;
}
