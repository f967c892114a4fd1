import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import { removalOf } from "@/lib/domain/removal";
import type { Tx } from "../client";
import { compressionTrials, staff } from "../schema";

export type CompressionTrialRow = typeof compressionTrials.$inferSelect;
type TrialChanges = Partial<Pick<CompressionTrialRow, "endedOn" | "endedById" | "endedAt" | "effect" | "removedAt" | "removedById" | "removeReason">>;

const MOST = 100;
const recorder = alias(staff, "recorder");
const ender = alias(staff, "ender");
const remover = alias(staff, "remover");

/** The compression trials of one request by their first day; those taken away too. */
export async function selectTrialsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<CompressionTrial[]> {
  const rows = await tx
    .select({ trial: compressionTrials, recordedBy: recorder.name, endedBy: ender.name, removedBy: remover.name })
    .from(compressionTrials)
    .innerJoin(recorder, eq(recorder.id, compressionTrials.recordedById))
    .leftJoin(ender, eq(ender.id, compressionTrials.endedById))
    .leftJoin(remover, eq(remover.id, compressionTrials.removedById))
    .where(and(eq(compressionTrials.requestId, requestId), eq(compressionTrials.clinicId, clinicId)))
    .orderBy(asc(compressionTrials.startedOn), asc(compressionTrials.id))
    .limit(MOST);
  return rows.map(({ trial, recordedBy, endedBy, removedBy }) => {
    const { id, version, legs, compressionClass, hoursPerDay, startedOn, endedOn, effect, recordedAt, endedAt } = trial;
    const ended = endedAt === null ? null : { by: endedBy ?? "Not known", at: endedAt.toISOString() };
    return { id, version, legs, compressionClass, hoursPerDay, startedOn, endedOn, effect, recordedBy, recordedAt: recordedAt.toISOString(), ended, removed: removalOf(trial, removedBy) };
  });
}

export async function findTrialInClinic(tx: Tx, id: string, clinicId: string): Promise<CompressionTrialRow | null> {
  const [row] = await tx.select().from(compressionTrials).where(and(eq(compressionTrials.id, id), eq(compressionTrials.clinicId, clinicId)));
  return row ?? null;
}

export async function insertTrial(tx: Tx, trial: typeof compressionTrials.$inferInsert): Promise<void> {
  await tx.insert(compressionTrials).values(trial);
}

/** Saves on top of the row's version; null when somebody else saved first. */
export async function saveTrial(tx: Tx, { id, clinicId, version }: CompressionTrialRow, changes: TrialChanges): Promise<number | null> {
  const [saved] = await tx
    .update(compressionTrials)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(compressionTrials.id, id), eq(compressionTrials.clinicId, clinicId), eq(compressionTrials.version, version)))
    .returning({ version: compressionTrials.version });
  return saved?.version ?? null;
}
