import "server-only";
import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import type { Tx } from "../client";
import { auditEvents } from "../schema";

type Change = { by: string; at: Date; action: string };

/** Who last changed a record, when, and by which action; read from the audit log, which no change can miss. */
export async function findLastChange(tx: Tx, subjectId: string, clinicId: string): Promise<Change | null> {
  return findLast(tx, subjectId, clinicId, sql`cardinality(${auditEvents.changedFields}) > 0`);
}

/** The same, of the last change that touched more than these fields. */
export async function findLastChangeBesides(tx: Tx, subjectId: string, clinicId: string, fields: readonly string[]): Promise<Change | null> {
  const names = sql.join(fields.map((field) => sql`${field}`), sql`, `);
  return findLast(tx, subjectId, clinicId, sql`not (${auditEvents.changedFields} <@ array[${names}]::text[])`);
}

async function findLast(tx: Tx, subjectId: string, clinicId: string, isChange: SQL): Promise<Change | null> {
  const [row] = await tx
    .select({ by: auditEvents.actorName, at: auditEvents.at, action: auditEvents.action })
    .from(auditEvents)
    .where(and(eq(auditEvents.subjectId, subjectId), eq(auditEvents.clinicId, clinicId), eq(auditEvents.outcome, "ok"), isChange))
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
