import "server-only";
import { connect } from "@/db/client";
import type { Tx } from "@/db/client";
import { insertAuditEvent, sealAuditEvent } from "@/db/queries/audit";
import { actorId, actorName, type Actor } from "@/lib/domain/actor";
import { may, type Permission } from "@/lib/domain/access";
import { DomainError, Forbidden } from "@/lib/domain/errors";
import { newId } from "@/lib/platform/id";

export type { Tx };

export type SubjectKind =
  | "request" | "patient" | "ultrasound" | "treatment" | "check-in" | "outcome"
  | "staff" | "session" | "clinic" | "room" | "holiday" | "api_client" | "draft" | "consent" | "message" | "audit" | "job" | "view" | "bulk" | "calendar_feed" | "blocked_time" | "complication" | "severity_score" | "compression_trial" | "payer_rules";

export type Subject = { kind: SubjectKind; id?: string; patientId?: string };

type Other = Subject & { id: string; changedFields: string[] };

/** What the work learns on the way and the audit row should hold: ids and field names, never values. */
export class AuditNote {
  subjectId: string | null;
  patientId: string | null;
  changedFields: string[] = [];
  rowCount: number | null = null;
  /** Other records that the same work changed; each gets a row of its own, so that its history is complete. */
  others: Other[] = [];

  constructor(subject: Subject) {
    this.subjectId = subject.id ?? null;
    this.patientId = subject.patientId ?? null;
  }
  about(subjectId: string, patientId?: string): void {
    this.subjectId = subjectId;
    if (patientId) this.patientId = patientId;
  }
  changed(...fields: string[]): void {
    this.changedFields.push(...fields);
  }
  alsoChanged(other: Other): void {
    this.others.push(other);
  }
  rows(count: number): void {
    this.rowCount = count;
  }
}

/**
 * The one door to the database. Authorises, opens the transaction, runs `work`, and writes the audit event in the
 * same transaction; a denied or failed attempt leaves its row in a transaction of its own. A write chains its event at
 * once, last in the transaction; a read leaves that to the sealer. Never call it inside `work`: it does not nest.
 */
export async function audited<T>(
  actor: Actor,
  permission: Permission,
  subject: Subject,
  work: (tx: Tx, note: AuditNote) => Promise<T>,
): Promise<T> {
  const note = new AuditNote(subject);
  const db = await connect();
  if (!may(actor, permission)) {
    await db.transaction((tx) => record(tx, actor, permission, subject, note, "denied", "forbidden"));
    throw new Forbidden();
  }
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx, note);
      for (const { changedFields, ...about } of note.others) {
        const other = new AuditNote(about);
        other.changed(...changedFields);
        await record(tx, actor, permission, about, other, "ok", null);
      }
      await record(tx, actor, permission, subject, note, "ok", null);
      return result;
    });
  } catch (error) {
    const code = error instanceof DomainError ? error.auditCode : "error";
    const outcome = error instanceof Forbidden ? "denied" : "failed";
    note.changedFields = [];
    await db.transaction((tx) => record(tx, actor, permission, subject, note, outcome, code)).catch((outage: unknown) => {
      throw new AggregateError([error, outage], "An attempt failed and could not be recorded.");
    });
    throw error;
  }
}

async function record(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  subject: Subject,
  note: AuditNote,
  outcome: "ok" | "denied" | "failed",
  errorCode: string | null,
): Promise<void> {
  const id = newId();
  await insertAuditEvent(tx, {
    id,
    clinicId: actor.clinicId,
    action: permission,
    outcome,
    actorKind: actor.kind,
    actorId: actorId(actor),
    actorName: actorName(actor),
    actorRoles: actor.kind === "staff" ? [...actor.roles] : actor.kind === "api" ? [...actor.scopes] : [],
    sessionId: actor.kind === "staff" ? actor.sessionId : null,
    ip: actor.origin.ip,
    httpRequestId: actor.origin.httpRequestId,
    subjectKind: subject.kind,
    subjectId: note.subjectId,
    patientId: note.patientId,
    changedFields: note.changedFields,
    rowCount: note.rowCount,
    errorCode,
  });
  if (outcome === "ok" && note.changedFields.length > 0) await sealAuditEvent(tx, id);
}

/** What needs no actor because there is none yet or none any more; each purpose is named here and nowhere else. */
export type UnattendedPurpose =
  | "look up a session" | "look up a link" | "look up an API key" | "sign in" | "confirm a password" | "count an attempt"
  | "read public clinic facts" | "tell that requests changed" | "note who has a request open" | "seal the audit log" | "run a job" | "check readiness" | "first start";

/** The second, narrow door: infrastructure that serves nobody's data to anybody. */
export async function unattended<T>(_purpose: UnattendedPurpose, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = await connect();
  return db.transaction(work);
}
