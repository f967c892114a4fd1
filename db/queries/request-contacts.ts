import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { checkIns, contactAttempts, notes, staff } from "../schema";

/** Newest first; with the point of the check-in that a contact was about. */
export async function selectContactsOfRequest(tx: Tx, requestId: string, clinicId: string) {
  return tx
    .select({
      id: contactAttempts.id,
      channel: contactAttempts.channel,
      outcome: contactAttempts.outcome,
      note: contactAttempts.note,
      occurredAt: contactAttempts.occurredAt,
      checkInPoint: checkIns.point,
      by: staff.name,
    })
    .from(contactAttempts)
    .innerJoin(staff, eq(staff.id, contactAttempts.staffId))
    .leftJoin(checkIns, and(eq(checkIns.id, contactAttempts.checkInId), eq(checkIns.clinicId, contactAttempts.clinicId)))
    .where(and(eq(contactAttempts.requestId, requestId), eq(contactAttempts.clinicId, clinicId)))
    .orderBy(desc(contactAttempts.occurredAt), desc(contactAttempts.id))
    .limit(200);
}

export async function insertContactAttempt(tx: Tx, contact: typeof contactAttempts.$inferInsert): Promise<void> {
  await tx.insert(contactAttempts).values(contact);
}

/** Newest first. */
export async function selectNotesOfRequest(tx: Tx, requestId: string, clinicId: string) {
  return tx
    .select({ id: notes.id, body: notes.body, recordedAt: notes.recordedAt, by: staff.name })
    .from(notes)
    .innerJoin(staff, eq(staff.id, notes.staffId))
    .where(and(eq(notes.requestId, requestId), eq(notes.clinicId, clinicId)))
    .orderBy(desc(notes.recordedAt), desc(notes.id))
    .limit(200);
}

export async function insertNote(tx: Tx, note: typeof notes.$inferInsert): Promise<void> {
  await tx.insert(notes).values(note);
}
