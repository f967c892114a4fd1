import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { auditEvents } from "../schema";

/** Who last changed a record, when, and by which action; read from the audit log, which no change can miss. */
export async function findLastChange(tx: Tx, subjectId: string, clinicId: string): Promise<{ by: string; at: Date; action: string } | null> {
  const [row] = await tx
    .select({ by: auditEvents.actorName, at: auditEvents.at, action: auditEvents.action })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectId, subjectId),
        eq(auditEvents.clinicId, clinicId),
        eq(auditEvents.outcome, "ok"),
        sql`cardinality(${auditEvents.changedFields}) > 0`,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(1);
  return row ?? null;
}
