import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { requestAnswers, staff } from "../schema";

export type AnswersRow = typeof requestAnswers.$inferSelect;

/** The answers versions of one request, newest first, with who wrote them down. */
export async function selectAnswersOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<(AnswersRow & { recordedByName: string | null })[]> {
  const rows = await tx
    .select({ answers: requestAnswers, recordedByName: staff.name })
    .from(requestAnswers)
    .leftJoin(staff, eq(staff.id, requestAnswers.recordedById))
    .where(and(eq(requestAnswers.requestId, requestId), eq(requestAnswers.clinicId, clinicId)))
    .orderBy(desc(requestAnswers.answersVersion))
    .limit(50);
  return rows.map((row) => ({ ...row.answers, recordedByName: row.recordedByName }));
}

export async function insertAnswersVersion(tx: Tx, answers: typeof requestAnswers.$inferInsert): Promise<void> {
  await tx.insert(requestAnswers).values(answers);
}
