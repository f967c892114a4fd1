import { rvcssChanges } from "./before-after";
import type { Treatment } from "./care";
import type { Leg } from "./reflux";
import type { RvcssScore } from "./rvcss";

/** A score beside the last one before treatment; `change` is null where there is nothing to compare with. Lower is better. */
export type ComparedScore = { score: RvcssScore; when: "untreated" | "before" | "after"; change: number | null; changeWithoutCompression: number | null };

/** The standing scores of one leg by their day, each after its first treatment compared with the last one before it. */
export function comparedScores(scores: readonly RvcssScore[], treatments: readonly Pick<Treatment, "leg" | "state" | "treatedOn">[], leg: Leg): ComparedScore[] {
  const done = treatments.flatMap(({ leg: treated, state, treatedOn }) => (treated === leg && state === "done" && treatedOn !== null ? [{ leg, treatedOn }] : []));
  const first = done.map(({ treatedOn }) => treatedOn).toSorted()[0];
  const baseline = rvcssChanges(scores, done).find((change) => change.leg === leg)?.before ?? null;
  const standing = scores.filter((score) => score.leg === leg && score.removed === null).toSorted((a, b) => a.scoredOn.localeCompare(b.scoredOn) || a.id.localeCompare(b.id));
  return standing.map((score) => {
    if (first === undefined) return { score, when: "untreated", change: null, changeWithoutCompression: null };
    if (score.scoredOn <= first) return { score, when: "before", change: null, changeWithoutCompression: null };
    if (baseline === null) return { score, when: "after", change: null, changeWithoutCompression: null };
    const change = score.total - baseline.total;
    return { score, when: "after", change, changeWithoutCompression: change - (score.items.compressionUse - baseline.items.compressionUse) };
  });
}
