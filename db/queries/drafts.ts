import "server-only";
import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { URGENCY_LEVELS, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { Tx } from "../client";
import { requestAnswers, requests, screeningDrafts } from "../schema";

export type DraftRow = typeof screeningDrafts.$inferSelect;
type Found = DraftRow & { sent: { reference: string; firstContactDueAt: Date; urgency: Urgency } | null };

/** The draft of this link that has not run out, with the receipt of what it was sent as. */
export async function findDraftByToken(tx: Tx, tokenSha256: string, clinicId: string, at: Date): Promise<Found | null> {
  const [row] = await tx
    .select({ draft: screeningDrafts, reference: requests.reference, firstContactDueAt: requests.firstContactDueAt, urgency: sql<string | null>`${requestAnswers.result} ->> 'urgency'` })
    .from(screeningDrafts)
    .leftJoin(requests, and(eq(requests.id, screeningDrafts.requestId), eq(requests.clinicId, screeningDrafts.clinicId)))
    .leftJoin(requestAnswers, and(eq(requestAnswers.requestId, requests.id), eq(requestAnswers.answersVersion, 1)))
    .where(and(eq(screeningDrafts.tokenSha256, tokenSha256), eq(screeningDrafts.clinicId, clinicId), gt(screeningDrafts.expiresAt, at)));
  if (!row) return null;
  const { draft, reference, firstContactDueAt } = row;
  const urgency = URGENCY_LEVELS.find((level) => level === row.urgency);
  const sent = reference && firstContactDueAt && urgency ? { reference, firstContactDueAt, urgency } : null;
  return { ...draft, sent };
}

/** Locks the draft, so that two pages saved at once both stay. */
export async function lockDraftByToken(tx: Tx, tokenSha256: string, clinicId: string, at: Date): Promise<DraftRow | null> {
  const [row] = await tx
    .select()
    .from(screeningDrafts)
    .where(and(eq(screeningDrafts.tokenSha256, tokenSha256), eq(screeningDrafts.clinicId, clinicId), gt(screeningDrafts.expiresAt, at)))
    .for("update");
  return row ?? null;
}

export async function lockDraftInClinic(tx: Tx, id: string, clinicId: string, at: Date): Promise<DraftRow | null> {
  const [row] = await tx
    .select()
    .from(screeningDrafts)
    .where(and(eq(screeningDrafts.id, id), eq(screeningDrafts.clinicId, clinicId), gt(screeningDrafts.expiresAt, at)))
    .for("update");
  return row ?? null;
}

export async function insertDraft(tx: Tx, draft: typeof screeningDrafts.$inferInsert): Promise<void> {
  await tx.insert(screeningDrafts).values(draft);
}

/** Removes drafts that have run out, sent or not, at most `limit` at once; returns how many. */
export async function deleteExpiredDraftsInClinic(tx: Tx, clinicId: string, at: Date, limit: number): Promise<number> {
  const expired = tx
    .select({ id: screeningDrafts.id })
    .from(screeningDrafts)
    .where(and(eq(screeningDrafts.clinicId, clinicId), lte(screeningDrafts.expiresAt, at)))
    .limit(limit)
    .for("update", { skipLocked: true });
  const deleted = await tx.delete(screeningDrafts).where(inArray(screeningDrafts.id, expired)).returning({ id: screeningDrafts.id });
  return deleted.length;
}

type DraftChanges = Partial<Omit<DraftRow, "id" | "clinicId" | "idempotencyKey" | "createdAt" | "version">>;

export async function saveDraftInClinic(tx: Tx, draft: DraftRow, changes: DraftChanges): Promise<void> {
  await tx
    .update(screeningDrafts)
    .set({ ...changes, version: draft.version + 1 })
    .where(and(eq(screeningDrafts.id, draft.id), eq(screeningDrafts.clinicId, draft.clinicId), eq(screeningDrafts.version, draft.version)));
}
