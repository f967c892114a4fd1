import "server-only";
import { and, desc, eq, gt, lte, or, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { screeningDrafts, staff } from "../schema";
import type { DraftRow } from "./drafts";

type Moment = { at: Date; stoppedBefore: Date };

/** Said as the index screening_drafts_unfinished says it, so that it is used. */
const IS_UNFINISHED = sql`${screeningDrafts.requestId} is null and ${screeningDrafts.dismissedAt} is null and (${screeningDrafts.reachableAt} is not null or ${screeningDrafts.source} = 'phone')`;

/** Calls at once when anything was typed, forms of patients when nothing was saved since `stoppedBefore`; the newest first. */
export async function selectUnfinishedInClinic(tx: Tx, clinicId: string, moment: Moment, limit: number): Promise<{ draft: DraftRow; takenBy: string | null }[]> {
  return tx
    .select({ draft: screeningDrafts, takenBy: staff.name })
    .from(screeningDrafts)
    .leftJoin(staff, and(eq(staff.id, screeningDrafts.startedById), eq(staff.clinicId, screeningDrafts.clinicId)))
    .where(isUnfinished(clinicId, moment))
    .orderBy(desc(screeningDrafts.savedAt), desc(screeningDrafts.id))
    .limit(limit);
}

export async function countUnfinishedInClinic(tx: Tx, clinicId: string, moment: Moment): Promise<number> {
  return tx.$count(screeningDrafts, isUnfinished(clinicId, moment));
}

/** The form that has not run out, whatever became of it. */
export async function findDraftInClinic(tx: Tx, id: string, clinicId: string, at: Date): Promise<DraftRow | null> {
  const [row] = await tx
    .select()
    .from(screeningDrafts)
    .where(and(eq(screeningDrafts.id, id), eq(screeningDrafts.clinicId, clinicId), gt(screeningDrafts.expiresAt, at)));
  return row ?? null;
}

function isUnfinished(clinicId: string, { at, stoppedBefore }: Moment) {
  return and(
    eq(screeningDrafts.clinicId, clinicId),
    IS_UNFINISHED,
    gt(screeningDrafts.expiresAt, at),
    gt(screeningDrafts.version, 1),
    or(eq(screeningDrafts.source, "phone"), lte(screeningDrafts.savedAt, stoppedBefore)),
  );
}
