import "server-only";
import { selectDuplicatesAcross, type MergeRow } from "@/db/queries/patient-merges";
import type { PatientRow } from "@/db/queries/patients";
import { changedSinceMerge, type MergeFact } from "@/lib/domain/merge";
import type { Tx } from "./audited";

/** What stands in the way of taking a merge apart, or null. `facts` are those that somebody changed since. */
export type ApartRefusal = { message: string; facts: MergeFact[] };

/** A later step that builds on the merge must be taken back first, because taking apart would lose it. */
export async function findApartRefusal(tx: Tx, merge: MergeRow, kept: PatientRow, merged: PatientRow): Promise<ApartRefusal | null> {
  if (kept.mergedIntoId !== null) return { message: "The kept record was merged into another one since. Take that merge apart first.", facts: [] };
  const facts = changedSinceMerge(merge.keptBefore, kept, merged);
  if (facts.length > 0) return { message: "Details that this merge wrote were changed since, by a correction or a later merge. Take the later merge apart, or correct them back to what the merge wrote, first.", facts };
  const duplicates = await selectDuplicatesAcross(tx, merge.requestIds, kept.id, merge.mergedAt, merge.clinicId);
  if (duplicates.length === 0) return null;
  return { message: `Since the merge, ${duplicates.join(", ")} ${duplicates.length === 1 ? "was" : "were"} marked a duplicate of a request that would belong to the other person again. Undo that first.`, facts: [] };
}
