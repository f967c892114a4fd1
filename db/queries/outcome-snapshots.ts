import "server-only";
import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { clinics, outcomeSnapshots, requests } from "../schema";

const s = outcomeSnapshots;

export type Snapshot = { figures: unknown; tookMs: number; computedAt: Date; askedAt: Date };

export async function findOutcomeSnapshotInClinic(tx: Tx, clinicId: string, scope: string): Promise<Snapshot | null> {
  const [row] = await tx.select({ figures: s.figures, tookMs: s.tookMs, computedAt: s.computedAt, askedAt: s.askedAt }).from(s).where(and(eq(s.clinicId, clinicId), eq(s.scope, scope)));
  return row ?? null;
}

const lockKey = (clinicId: string, scope: string) => sql`hashtextextended(${`outcomes ${clinicId} ${scope}`}, 0)`;

/** Until the end of this transaction nobody else counts this scope; false when somebody does so already. */
export async function tryOutcomeCountLock(tx: Tx, clinicId: string, scope: string): Promise<boolean> {
  const result = await tx.execute<{ locked: boolean }>(sql`select pg_try_advisory_xact_lock(${lockKey(clinicId, scope)}) as locked`);
  return result.rows[0]?.locked === true;
}

/** The same, once whoever counts it now is done. */
export async function waitForOutcomeCountLock(tx: Tx, clinicId: string, scope: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockKey(clinicId, scope)})`);
}

export async function markOutcomeSnapshotAskedInClinic(tx: Tx, clinicId: string, scope: string, askedAt: Date): Promise<void> {
  await tx.update(s).set({ askedAt }).where(and(eq(s.clinicId, clinicId), eq(s.scope, scope)));
}

/** Keeps the figures of one scope; those of a later moment win. `askedAt` null: nobody asked, it was only counted again. */
export async function saveOutcomeSnapshot(tx: Tx, { askedAt, ...kept }: Omit<typeof s.$inferInsert, "askedAt"> & { askedAt: Date | null }): Promise<void> {
  await tx
    .insert(s)
    .values({ ...kept, askedAt: askedAt ?? kept.computedAt })
    .onConflictDoUpdate({
      target: [s.clinicId, s.scope],
      set: { figures: kept.figures, tookMs: kept.tookMs, computedAt: kept.computedAt, ...(askedAt && { askedAt }) },
      setWhere: lt(s.computedAt, kept.computedAt),
    });
}

/** Counting every request of a large clinic takes longer than a statement may; for the rest of this transaction. */
export async function allowLongCounts(tx: Tx, limitMs: number): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', ${String(limitMs)}, true), set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`);
}

export type KeptScope = { clinicId: string; scope: string; tookMs: number; computedAt: Date };

/** What somebody asked for since then, the last asked first. */
export async function selectAskedScopes(tx: Tx, askedSince: Date, limit: number): Promise<KeptScope[]> {
  return tx.select({ clinicId: s.clinicId, scope: s.scope, tookMs: s.tookMs, computedAt: s.computedAt }).from(s).where(gt(s.askedAt, askedSince)).orderBy(desc(s.askedAt), s.scope).limit(limit);
}

/** Figures of days that nobody has asked for since then are thrown away. */
export async function deleteForgottenSnapshots(tx: Tx, askedBefore: Date): Promise<void> {
  await tx.delete(s).where(and(lt(s.askedAt, askedBefore), lt(s.computedAt, askedBefore)));
}

/** The clinics that hold at least so many requests. */
export async function selectLargeClinics(tx: Tx, fewest: number): Promise<string[]> {
  const rows = await tx
    .select({ id: clinics.id })
    .from(clinics)
    .where(sql`exists (select 1 from ${requests} r where r.clinic_id = ${clinics.id} offset ${fewest - 1} limit 1)`);
  return rows.map(({ id }) => id);
}
