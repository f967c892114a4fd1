import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { CHECK_IN_POINTS, CHECK_IN_STATES } from "@/lib/domain/check-in";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { LEGS } from "@/lib/domain/reflux";
import { TREATMENT_STATES, type Complication, type Modality, type TreatmentPlan, type Vein } from "@/lib/domain/treatment";
import { id, instant, recordedAt, version } from "./columns";
import { requests } from "./requests";

export const treatments = pgTable(
  "treatments",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    state: text("state", { enum: TREATMENT_STATES }).notNull(),
    leg: text("leg", { enum: LEGS }).notNull(),
    vein: text("vein").$type<Vein>().notNull(),
    modality: text("modality").$type<Modality>().notNull(),
    plannedOn: date("planned_on", { mode: "string" }),
    treatedOn: date("treated_on", { mode: "string" }),
    operatorId: uuid("operator_id"),
    complications: text("complications").array().$type<Complication[]>(),
    /** Why leg or vein differ from the signed report. */
    mismatchReason: text("mismatch_reason"),
    note: text("note"),
    cancelReason: text("cancel_reason"),
    /** What was planned, kept when the treatment is recorded, so that an undo brings it back. */
    plan: jsonb("plan").$type<TreatmentPlan>(),
    /** When it was recorded as done or cancelled. */
    endedAt: instant("ended_at"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    version: version(),
  },
  (t) => [
    unique("treatments_id_clinic").on(t.id, t.clinicId),
    index("treatments_request").on(t.requestId, t.treatedOn),
    foreignKey({ name: "treatments_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("treatments_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelReason} is not null)`),
    check("treatments_dates", sql`(${t.state} <> 'planned' or ${t.plannedOn} is not null) and (${t.state} <> 'done' or (${t.treatedOn} is not null and ${t.operatorId} is not null))`),
  ],
);

export const checkIns = pgTable(
  "check_ins",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    treatmentId: uuid("treatment_id").notNull(),
    point: text("point", { enum: CHECK_IN_POINTS }).notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    windowStartsOn: date("window_starts_on", { mode: "string" }).notNull(),
    windowEndsOn: date("window_ends_on", { mode: "string" }).notNull(),
    state: text("state", { enum: CHECK_IN_STATES }).notNull().default("planned"),
    answers: jsonb("answers").$type<Partial<Answers> & Record<string, unknown>>(),
    answeredAt: instant("answered_at"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id"),
    version: version(),
  },
  (t) => [
    unique("check_ins_id_clinic").on(t.id, t.clinicId),
    unique("check_ins_point").on(t.treatmentId, t.point),
    index("check_ins_request").on(t.requestId, t.answeredAt.desc()),
    index("check_ins_due").on(t.clinicId, t.dueOn).where(sql`state = 'planned'`),
    foreignKey({ name: "check_ins_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "check_ins_treatment_fk", columns: [t.treatmentId, t.clinicId], foreignColumns: [treatments.id, treatments.clinicId] }).onDelete("restrict"),
    check("check_ins_answered", sql`(${t.state} = 'answered') = (${t.answeredAt} is not null and ${t.answers} is not null)`),
    check("check_ins_window", sql`${t.windowStartsOn} <= ${t.dueOn} and ${t.dueOn} <= ${t.windowEndsOn}`),
  ],
);

/**
 * What the list asks of each request in follow-up: derived from its check-ins and kept by triggers, one row while it is at that
 * stage, so that two views and their counts do not read every check-in of the clinic.
 */
export const followUps = pgTable(
  "follow_ups",
  {
    requestId: uuid("request_id").primaryKey(),
    clinicId: uuid("clinic_id").notNull(),
    /** Of the check-ins that nobody has answered, the first. */
    nextCheckInOn: date("next_check_in_on", { mode: "string" }),
    /** The newest answered check-in says "worse", or counts at least a quarter more cramps than the request did. */
    isWorse: boolean("is_worse").notNull(),
  },
  (t) => [
    foreignKey({ name: "follow_ups_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    index("follow_ups_due").on(t.clinicId, t.nextCheckInOn, t.requestId),
    index("follow_ups_worse").on(t.clinicId, t.requestId).where(sql`is_worse`),
  ],
);

/** A patient's own link to one check-in, and what was typed so far; a lost link is replaced by a new one. */
export const checkInLinks = pgTable(
  "check_in_links",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    checkInId: uuid("check_in_id").notNull(),
    tokenSha256: text("token_sha256").notNull().unique(),
    /** Raw field values by page, exactly as typed. */
    fields: jsonb("fields").$type<Record<string, string | string[]>>().notNull().default({}),
    createdAt: instant("created_at").notNull(),
    /** The end of the check-in's window. */
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    answeredAt: instant("answered_at"),
    /** Who sent it; null when it went out by itself. */
    sentById: uuid("sent_by_id"),
    version: version(),
  },
  (t) => [
    index("check_in_links_check_in").on(t.checkInId, t.createdAt.desc()),
    foreignKey({ name: "check_in_links_check_in_fk", columns: [t.checkInId, t.clinicId], foreignColumns: [checkIns.id, checkIns.clinicId] }).onDelete("restrict"),
  ],
);
