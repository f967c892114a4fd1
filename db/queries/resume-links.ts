import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { resumeLinks } from "../schema";
import type { DraftRow } from "./drafts";

export type ResumeLink = typeof resumeLinks.$inferSelect;

export async function insertResumeLink(tx: Tx, link: typeof resumeLinks.$inferInsert): Promise<void> {
  await tx.insert(resumeLinks).values(link);
}

/** Ends every link of the draft, so that a form never has more than one. */
export async function deleteResumeLinksOfDraft(tx: Tx, draft: DraftRow): Promise<void> {
  await tx.delete(resumeLinks).where(and(eq(resumeLinks.draftId, draft.id), eq(resumeLinks.clinicId, draft.clinicId)));
}

/** The link of this code while it may be used: once, before it runs out. */
export async function findResumeLinkInClinic(tx: Tx, tokenSha256: string, clinicId: string, at: Date): Promise<ResumeLink | null> {
  const [row] = await tx
    .select()
    .from(resumeLinks)
    .where(and(eq(resumeLinks.tokenSha256, tokenSha256), eq(resumeLinks.clinicId, clinicId), isNull(resumeLinks.usedAt), gt(resumeLinks.expiresAt, at)));
  return row ?? null;
}

/** Uses the link up; false when somebody else did so first. */
export async function saveResumeLinkUsed(tx: Tx, link: ResumeLink, at: Date): Promise<boolean> {
  const used = await tx
    .update(resumeLinks)
    .set({ usedAt: at, version: link.version + 1 })
    .where(and(eq(resumeLinks.id, link.id), eq(resumeLinks.clinicId, link.clinicId), eq(resumeLinks.version, link.version)))
    .returning({ id: resumeLinks.id });
  return used.length === 1;
}
