import "server-only";
import { isBookedTwice } from "@/db/queries/patient-merges";
import type { PatientRow } from "@/db/queries/patients";
import { mergeRefusal } from "@/lib/domain/merge";
import type { Tx } from "./audited";

/** What must be put right before these two records can become one, or null. */
export async function findMergeRefusal(tx: Tx, kept: PatientRow, merged: PatientRow): Promise<string | null> {
  const isTwice = await isBookedTwice(tx, kept.id, merged.id, kept.clinicId);
  return isTwice ? "Both have an ultrasound at the same time, which one person cannot. Move one of the appointments first." : mergeRefusal(kept, merged);
}
