import "server-only";
import { and, asc, count, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { Origin } from "@/lib/domain/actor";
import type { Tx } from "../client";
import { auditEvents } from "../schema";

export type NewAuditEvent = Omit<typeof auditEvents.$inferInsert, "at">;

export async function insertAuditEvent(tx: Tx, event: NewAuditEvent): Promise<void> {
  await tx.insert(auditEvents).values(event);
}

/** Chains one event now; call it last in the transaction, because it locks the head until commit. */
export async function sealAuditEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.execute(sql`select audit_seal(${eventId}::uuid)`);
}

/** Chains up to 500 events that are not chained yet; returns how many. */
export async function sealAuditEvents(tx: Tx): Promise<number> {
  const result = await tx.execute<{ sealed: number }>(sql`select audit_seal() as sealed`);
  return Number(result.rows[0]?.sealed ?? 0);
}

/** Every problem of the chain; none = whole. */
export async function selectAuditProblems(tx: Tx): Promise<{ seq: number | null; problem: string }[]> {
  const result = await tx.execute<{ seq: string | null; problem: string }>(sql`select seq, problem from audit_problems()`);
  return result.rows.map((row) => ({ seq: row.seq === null ? null : Number(row.seq), problem: row.problem }));
}

export async function findAuditHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const result = await tx.execute<{ seq: string; hash: string }>(sql`select seq, hash from audit_head`);
  const head = result.rows[0];
  if (!head) throw new Error("The audit log has no head row: the database was not migrated.");
  return { seq: Number(head.seq), hash: head.hash };
}

export type Entrance = {
  id: string;
  clinicId: string;
  action: string;
  origin: Origin;
  person: { id: string; name: string; roles: readonly string[] } | null;
  subject: { kind: "session" | "staff"; id: string | null };
  changedFields: string[];
  errorCode: string | null;
};

/** The event of somebody who has no session yet: signing in, using a one-time link. Chained at once. */
export async function insertEntranceEvent(tx: Tx, entrance: Entrance): Promise<void> {
  const { id, clinicId, action, origin, person, subject, changedFields, errorCode } = entrance;
  await insertAuditEvent(tx, {
    id,
    clinicId,
    action,
    outcome: errorCode === null ? "ok" : "denied",
    actorKind: "staff",
    actorId: person?.id ?? null,
    actorName: person?.name ?? "Unknown account",
    actorRoles: [...(person?.roles ?? [])],
    sessionId: subject.kind === "session" ? subject.id : null,
    ip: origin.ip,
    httpRequestId: origin.httpRequestId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    patientId: null,
    changedFields,
    rowCount: null,
    errorCode,
  });
  await sealAuditEvent(tx, id);
}

export type AuditFilter = {
  action?: string;
  actorId?: string;
  outcome?: "ok" | "denied" | "failed";
  /** From this instant on, and before that one. */
  from?: Date;
  before?: Date;
};
export type AuditEvent = Omit<typeof auditEvents.$inferSelect, "clinicId" | "sessionId" | "actorKind">;

const PAGES_AT_MOST = 200;

/** One page of the clinic's events by time. */
export async function selectAuditEventsInClinic(
  tx: Tx,
  clinicId: string,
  filter: AuditFilter,
  { page, size, oldestFirst }: { page: number; size: number; oldestFirst: boolean },
): Promise<AuditEvent[]> {
  const order = oldestFirst ? asc : desc;
  return tx
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      outcome: auditEvents.outcome,
      actorId: auditEvents.actorId,
      actorName: auditEvents.actorName,
      actorRoles: auditEvents.actorRoles,
      ip: auditEvents.ip,
      httpRequestId: auditEvents.httpRequestId,
      subjectKind: auditEvents.subjectKind,
      subjectId: auditEvents.subjectId,
      patientId: auditEvents.patientId,
      changedFields: auditEvents.changedFields,
      rowCount: auditEvents.rowCount,
      errorCode: auditEvents.errorCode,
    })
    .from(auditEvents)
    .where(matching(clinicId, filter))
    .orderBy(order(auditEvents.at), order(auditEvents.id))
    .limit(size)
    .offset((Math.min(page, PAGES_AT_MOST) - 1) * size);
}

/** How many events match, counted to 10,000. */
export async function countAuditEventsInClinic(tx: Tx, clinicId: string, filter: AuditFilter): Promise<number> {
  const some = tx.select({ id: auditEvents.id }).from(auditEvents).where(matching(clinicId, filter)).limit(10_000).as("some");
  const [row] = await tx.select({ all: count() }).from(some);
  return row?.all ?? 0;
}

function matching(clinicId: string, { action, actorId, outcome, from, before }: AuditFilter) {
  return and(
    eq(auditEvents.clinicId, clinicId),
    action ? eq(auditEvents.action, action) : undefined,
    actorId ? eq(auditEvents.actorId, actorId) : undefined,
    outcome ? eq(auditEvents.outcome, outcome) : undefined,
    from ? gte(auditEvents.at, from) : undefined,
    before ? lt(auditEvents.at, before) : undefined,
  );
}
