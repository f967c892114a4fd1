import { LEGS, type Leg } from "./reflux";
import type { DoneTreatment } from "./relief-points";
import type { RvcssScore } from "./rvcss";

/** The scores of one leg around its first treatment; null where none was given. */
export type RvcssChange = { leg: Leg; before: RvcssScore | null; after: RvcssScore | null };

/**
 * The last score up to the day of the leg's first treatment, and the newest one after that day. A score of that day counts as
 * before: the leg is looked at before it is treated. Legs without a treatment or without any score are left out.
 */
export function rvcssChanges(scores: readonly RvcssScore[], treatments: readonly Pick<DoneTreatment, "leg" | "treatedOn">[]): RvcssChange[] {
  return LEGS.flatMap((leg) => {
    const [first] = treatments.flatMap((treatment) => (treatment.leg === leg ? [treatment.treatedOn] : [])).toSorted();
    const standing = scores.filter((score) => score.leg === leg && score.removed === null).toSorted((a, b) => a.scoredOn.localeCompare(b.scoredOn) || a.id.localeCompare(b.id));
    if (first === undefined || standing.length === 0) return [];
    return [{ leg, before: standing.findLast(({ scoredOn }) => scoredOn <= first) ?? null, after: standing.findLast(({ scoredOn }) => scoredOn > first) ?? null }];
  });
}
