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

/** The newest change of each of these fields of a record. */
export async function selectLastChangesOfFields(tx: Tx, subjectId: string, clinicId: string, fields: readonly string[]): Promise<Map<string, { by: string | null; at: string }>> {
  const names = sql.join(fields.map((field) => sql`${field}`), sql`, `);
  const result = await tx.execute<{ field: string; by: string | null; at: string | Date }>(sql`
    select distinct on (field) field, e.actor_name as by, e.at
    from audit_events e cross join lateral unnest(e.changed_fields) field
    where e.subject_id = ${subjectId} and e.clinic_id = ${clinicId} and e.outcome = 'ok' and field in (${names})
    order by field, e.at desc, e.id desc`);
  return new Map(result.rows.map(({ field, by, at }) => [field, { by, at: new Date(at).toISOString() }]));
}
