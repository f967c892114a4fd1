import "server-only";
import { findLastChange } from "@/db/queries/changes";
import { careChangeWords } from "@/lib/domain/care-changes";
import { Conflict } from "@/lib/domain/errors";
import type { Tx } from "./audited";

/** Tells who changed a treatment, or a part of it, since it was seen. */
export async function treatmentPartConflict(tx: Tx, message: string, { id, clinicId, version }: { id: string; clinicId: string; version: number }): Promise<Conflict> {
  const change = await findLastChange(tx, id, clinicId);
  return new Conflict(message, {
    version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: change === null ? null : careChangeWords(change.action),
  });
}
