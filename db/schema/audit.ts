import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { clinics } from "./clinics";
import { id, instant } from "./columns";

/** Append-only by trigger. Field names, never values. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    /** The database's clock, whatever the server's says. */
    at: instant("at").notNull().default(sql`clock_timestamp()`),
    action: text("action").notNull(),
    outcome: text("outcome", { enum: ["ok", "denied", "failed"] }).notNull(),
    actorKind: text("actor_kind", { enum: ["staff", "api", "patient", "system"] }).notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    actorRoles: text("actor_roles").array().notNull(),
    sessionId: uuid("session_id"),
    ip: text("ip"),
    httpRequestId: text("http_request_id"),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    patientId: uuid("patient_id"),
    changedFields: text("changed_fields").array().notNull(),
    rowCount: bigint("row_count", { mode: "number" }),
    /** Why it was denied or failed: an error code, never a message with data. */
    errorCode: text("error_code"),
  },
  (t) => [
    index("audit_events_clinic_at").on(t.clinicId, t.at.desc()),
    index("audit_events_patient").on(t.patientId, t.at.desc()),
    index("audit_events_subject").on(t.subjectId, t.at.desc()),
    index("audit_events_actor").on(t.actorId, t.at.desc()),
  ],
);

/** Events that wait for the sealer; a trigger fills it, audit_seal() empties it, so that finding them never scans the log. */
export const auditPending = pgTable("audit_pending", {
  eventId: uuid("event_id").primaryKey().references(() => auditEvents.id, { onDelete: "restrict" }),
});

/** The order and the hashes; a row here seals an event. Filled by audit_seal() only. */
export const auditChain = pgTable("audit_chain", {
  seq: bigint("seq", { mode: "number" }).primaryKey(),
  eventId: uuid("event_id").notNull().unique().references(() => auditEvents.id, { onDelete: "restrict" }),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
});

export const auditHead = pgTable(
  "audit_head",
  {
    one: smallint("one").primaryKey().default(1),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [check("audit_head_one", sql`${t.one} = 1`)],
);
