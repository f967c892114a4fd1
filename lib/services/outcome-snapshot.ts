import "server-only";
import { allowLongCounts, findOutcomeSnapshotInClinic, markOutcomeSnapshotAskedInClinic, saveOutcomeSnapshot, tryOutcomeCountLock, waitForOutcomeCountLock, type Snapshot } from "@/db/queries/outcome-snapshots";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

const NOTED_EVERY_MS = 10 * 60_000;
/** A reader waits as long as this; the job that counts ahead of readers may take longer. */
const READER_LIMIT_MS = 30_000;
const JOB_LIMIT_MS = 5 * 60_000;
/** Figures that take so long are shown a little older, with their time, while the job counts them again. */
const LEFT_TO_JOB_FROM_MS = 3_000;
const LEFT_TO_JOB_FOR_MS = 5 * 60_000;

type Kept<Figures> = { figures: Figures; computedAt: string };
type Place = { clinicId: string; scope: string };

/**
 * The kept figures of this scope when they are not older than `freshMs` (dear ones: a few minutes), else counted now, and kept when that was dear. Only one
 * counts a scope at a time: meanwhile the others are shown the older figures, or wait for the first ones.
 */
export async function keptOrCounted<Figures>(tx: Tx, { freshMs, isDear, ...place }: Place & { freshMs: number; isDear: (figures: Figures, tookMs: number) => boolean }, count: () => Promise<Figures>): Promise<Kept<Figures>> {
  const find = () => findOutcomeSnapshotInClinic(tx, place.clinicId, place.scope);
  const isFresh = (one: Snapshot | null) => one !== null && now().getTime() - one.computedAt.getTime() <= (one.tookMs < LEFT_TO_JOB_FROM_MS ? freshMs : Math.max(freshMs, LEFT_TO_JOB_FOR_MS));
  const before = await find();
  const mustCount = !isFresh(before) && (await tryOutcomeCountLock(tx, place.clinicId, place.scope));
  if (before === null && !mustCount) await waitForFirst(tx, place);
  // Somebody may have counted it between the reading and the lock.
  const found = isFresh(before) ? before : await find();
  if (found !== null && (isFresh(found) || (before !== null && !mustCount))) {
    await noteAsked(tx, place, found);
    return { figures: found.figures as Figures, computedAt: found.computedAt.toISOString() };
  }
  const { tookMs, computedAt, figures } = await countTimed(tx, count, READER_LIMIT_MS);
  if (isDear(figures, tookMs)) await saveOutcomeSnapshot(tx, { ...place, figures, tookMs, computedAt, askedAt: computedAt });
  return { figures, computedAt: computedAt.toISOString() };
}

async function waitForFirst(tx: Tx, { clinicId, scope }: Place): Promise<void> {
  await allowLongCounts(tx, READER_LIMIT_MS);
  await waitForOutcomeCountLock(tx, clinicId, scope);
}

/** Counts and keeps, whoever asked and however fast it was; not while somebody else does so. */
export async function countAndKeep(tx: Tx, place: Place, count: () => Promise<unknown>): Promise<void> {
  if (await tryOutcomeCountLock(tx, place.clinicId, place.scope)) await saveOutcomeSnapshot(tx, { ...place, ...(await countTimed(tx, count, JOB_LIMIT_MS)), askedAt: null });
}

/** The figures are as old as the moment before the first statement. */
async function countTimed<Figures>(tx: Tx, count: () => Promise<Figures>, limitMs: number): Promise<{ figures: Figures; tookMs: number; computedAt: Date }> {
  await allowLongCounts(tx, limitMs);
  const computedAt = now();
  const start = performance.now();
  const figures = await count();
  return { figures, tookMs: Math.round(performance.now() - start), computedAt };
}

async function noteAsked(tx: Tx, { clinicId, scope }: Place, { askedAt }: Snapshot): Promise<void> {
  const at = now();
  if (at.getTime() - askedAt.getTime() >= NOTED_EVERY_MS) await markOutcomeSnapshotAskedInClinic(tx, clinicId, scope, at);
}
