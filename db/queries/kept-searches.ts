import "server-only";
import { and, eq, gt, lte, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { keptSearches } from "../schema";

export type KeptSearch = typeof keptSearches.$inferSelect;

/** Keeps the words under the id, also over older words of the same person. False for another person's id, which stays as it is. */
export async function keepSearch(tx: Tx, kept: KeptSearch): Promise<boolean> {
  const { words, includeEnded, expiresAt } = kept;
  const written = await tx
    .insert(keptSearches)
    .values(kept)
    .onConflictDoUpdate({
      target: keptSearches.id,
      set: { words, includeEnded, expiresAt },
      setWhere: sql`${keptSearches.clinicId} = ${kept.clinicId} and ${keptSearches.staffId} = ${kept.staffId}`,
    })
    .returning({ id: keptSearches.id });
  return written.length > 0;
}

export async function findKeptSearchInClinic(tx: Tx, id: string, person: { clinicId: string; staffId: string }, at: Date): Promise<KeptSearch | null> {
  const [row] = await tx
    .select()
    .from(keptSearches)
    .where(and(eq(keptSearches.id, id), eq(keptSearches.clinicId, person.clinicId), eq(keptSearches.staffId, person.staffId), gt(keptSearches.expiresAt, at)));
  return row ?? null;
}

/** Of every clinic: words that have run out are of use to nobody. */
export async function deleteExpiredSearches(tx: Tx, at: Date): Promise<number> {
  const gone = await tx.delete(keptSearches).where(lte(keptSearches.expiresAt, at)).returning({ id: keptSearches.id });
  return gone.length;
}
