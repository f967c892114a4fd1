import "server-only";
import { allowLongCounts, findOutcomeSnapshotInClinic, markOutcomeSnapshotAskedInClinic, saveOutcomeSnapshot, type Snapshot } from "@/db/queries/outcome-snapshots";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

const NOTED_EVERY_MS = 10 * 60_000;

type Kept<Figures> = { figures: Figures; computedAt: string };
type Place = { clinicId: string; scope: string };

/** The kept figures of this scope when they are not older than `freshMs`, else counted now, and kept when that was dear. */
export async function keptOrCounted<Figures>(tx: Tx, { freshMs, isDear, ...place }: Place & { freshMs: number; isDear: (figures: Figures, tookMs: number) => boolean }, count: () => Promise<Figures>): Promise<Kept<Figures>> {
  const found = await findOutcomeSnapshotInClinic(tx, place.clinicId, place.scope);
  if (found !== null && now().getTime() - found.computedAt.getTime() <= freshMs) {
    await noteAsked(tx, place, found);
    return { figures: found.figures as Figures, computedAt: found.computedAt.toISOString() };
  }
  const { tookMs, computedAt, figures } = await countTimed(tx, count);
  if (isDear(figures, tookMs)) await saveOutcomeSnapshot(tx, { ...place, figures, tookMs, computedAt, askedAt: computedAt });
  return { figures, computedAt: computedAt.toISOString() };
}

/** Counts and keeps, whoever asked and however fast it was. */
export async function countAndKeep(tx: Tx, place: Place, count: () => Promise<unknown>): Promise<void> {
  await saveOutcomeSnapshot(tx, { ...place, ...(await countTimed(tx, count)), askedAt: null });
}

/** The figures are as old as the moment before the first statement. */
async function countTimed<Figures>(tx: Tx, count: () => Promise<Figures>): Promise<{ figures: Figures; tookMs: number; computedAt: Date }> {
  await allowLongCounts(tx);
  const computedAt = now();
  const start = performance.now();
  const figures = await count();
  return { figures, tookMs: Math.round(performance.now() - start), computedAt };
}

async function noteAsked(tx: Tx, { clinicId, scope }: Place, { askedAt }: Snapshot): Promise<void> {
  const at = now();
  if (at.getTime() - askedAt.getTime() >= NOTED_EVERY_MS) await markOutcomeSnapshotAskedInClinic(tx, clinicId, scope, at);
}
