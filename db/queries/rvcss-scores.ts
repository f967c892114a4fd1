import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RvcssScore } from "@/lib/domain/rvcss";
import { removalOf } from "@/lib/domain/removal";
import type { Tx } from "../client";
import { rvcssScores, staff } from "../schema";

export type RvcssRow = typeof rvcssScores.$inferSelect;

const MOST = 200;
const scorer = alias(staff, "scorer");
const remover = alias(staff, "remover");

/** The severity scores of one request, by their day; those taken away too. */
export async function selectRvcssOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<RvcssScore[]> {
  const rows = await tx
    .select({ score: rvcssScores, by: scorer.name, removedBy: remover.name })
    .from(rvcssScores)
    .innerJoin(scorer, eq(scorer.id, rvcssScores.recordedById))
    .leftJoin(remover, eq(remover.id, rvcssScores.removedById))
    .where(and(eq(rvcssScores.requestId, requestId), eq(rvcssScores.clinicId, clinicId)))
    .orderBy(asc(rvcssScores.scoredOn), asc(rvcssScores.id))
    .limit(MOST);
  return rows.map(({ score, by, removedBy }) => {
    const { id, version, leg, scoredOn, items, total, recordedAt } = score;
    return { id, version, leg, scoredOn, items, total, recordedBy: by, recordedAt: recordedAt.toISOString(), removed: removalOf(score, removedBy) };
  });
}

export async function findRvcssInClinic(tx: Tx, id: string, clinicId: string): Promise<RvcssRow | null> {
  const [row] = await tx.select().from(rvcssScores).where(and(eq(rvcssScores.id, id), eq(rvcssScores.clinicId, clinicId)));
  return row ?? null;
}

export async function insertRvcss(tx: Tx, score: typeof rvcssScores.$inferInsert): Promise<void> {
  await tx.insert(rvcssScores).values(score);
}

type Removal = { removedAt: Date; removedById: string; removeReason: string };

/** Takes it away on top of the row's version and returns the new version; null when somebody else did first. */
export async function removeRvcssScore(tx: Tx, { id, clinicId, version }: RvcssRow, removal: Removal): Promise<number | null> {
  const saved = await tx
    .update(rvcssScores)
    .set({ ...removal, version: version + 1 })
    .where(and(eq(rvcssScores.id, id), eq(rvcssScores.clinicId, clinicId), eq(rvcssScores.version, version)))
    .returning({ version: rvcssScores.version });
  return saved[0]?.version ?? null;
}
