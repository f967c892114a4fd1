import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, jsonb, numeric, pgTable, primaryKey, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CHECK_IN_POINTS, CHECK_IN_STATES, type CheckInWindows } from "@/lib/domain/check-in";
import { COMPRESSION_CLASSES } from "@/lib/domain/compression-trial";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { PayerRule } from "@/lib/domain/payer-rules";
import { LEGS } from "@/lib/domain/reflux";
import type { RvcssItems } from "@/lib/domain/rvcss";
import { ANAESTHESIAS, TREATMENT_STATES, type Complication, type LateComplication, type Modality, type TreatmentPlan, type Vein } from "@/lib/domain/treatment";
import { LEGS_CHOICES } from "@/lib/domain/ultrasound";
import { id, instant, recordedAt, removal, version } from "./columns";
import { clinics } from "./clinics";
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
    /** On the day of the treatment; what shows later stands in treatment_complications. */
    complications: text("complications").array().$type<Complication[]>(),
    segmentLengthCm: smallint("segment_length_cm"),
    maxDiameterMm: numeric("max_diameter_mm", { precision: 4, scale: 1, mode: "number" }),
    /** From the tip of catheter or fibre to the junction. */
    tipDistanceCm: numeric("tip_distance_cm", { precision: 4, scale: 1, mode: "number" }),
    wavelengthNm: smallint("wavelength_nm"),
    energyJ: integer("energy_j"),
    volumeMl: numeric("volume_ml", { precision: 5, scale: 1, mode: "number" }),
    concentrationPercent: numeric("concentration_percent", { precision: 4, scale: 2, mode: "number" }),
    anaesthesia: text("anaesthesia", { enum: ANAESTHESIAS }),
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
    check("treatments_details", sql`${t.segmentLengthCm} between 1 and 150 and ${t.maxDiameterMm} between 0.5 and 60 and ${t.tipDistanceCm} between 0 and 50 and ${t.wavelengthNm} between 500 and 3000 and ${t.energyJ} between 1 and 20000 and ${t.volumeMl} between 0.1 and 500 and ${t.concentrationPercent} between 0.1 and 10`),
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

/** What showed after a treatment, on any later day. One that was a mistake is taken away with a reason and stays readable. */
export const treatmentComplications = pgTable(
  "treatment_complications",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    treatmentId: uuid("treatment_id").notNull(),
    kind: text("kind").$type<LateComplication>().notNull(),
    /** 1 to 4; only of an endothermal heat-induced thrombosis. */
    ehitClass: smallint("ehit_class"),
    foundOn: date("found_on", { mode: "string" }).notNull(),
    note: text("note"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    ...removal(),
    version: version(),
  },
  (t) => [
    index("treatment_complications_request").on(t.requestId),
    foreignKey({ name: "treatment_complications_treatment_fk", columns: [t.treatmentId, t.clinicId], foreignColumns: [treatments.id, treatments.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "treatment_complications_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("treatment_complications_ehit", sql`(${t.kind} = 'ehit') = (${t.ehitClass} is not null) and (${t.ehitClass} is null or ${t.ehitClass} between 1 and 4)`),
    check("treatment_complications_removed", sql`num_nonnulls(${t.removedAt}, ${t.removedById}, ${t.removeReason}) in (0, 3)`),
  ],
);

/** Compression worn as a trial before treatment, as payers ask for it. */
export const compressionTrials = pgTable(
  "compression_trials",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    legs: text("legs", { enum: LEGS_CHOICES }).notNull(),
    compressionClass: text("compression_class", { enum: COMPRESSION_CLASSES }).notNull(),
    hoursPerDay: smallint("hours_per_day"),
    startedOn: date("started_on", { mode: "string" }).notNull(),
    /** The last day it was worn; null while it goes on. */
    endedOn: date("ended_on", { mode: "string" }),
    /** Who wrote down the last day, and when. */
    endedById: uuid("ended_by_id"),
    endedAt: instant("ended_at"),
    /** What it did for the symptoms and daily activity, in words. */
    effect: text("effect"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    ...removal(),
    version: version(),
  },
  (t) => [
    index("compression_trials_request").on(t.requestId),
    foreignKey({ name: "compression_trials_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("compression_trials_days", sql`${t.endedOn} is null or ${t.endedOn} >= ${t.startedOn}`),
    check("compression_trials_hours", sql`${t.hoursPerDay} is null or ${t.hoursPerDay} between 1 and 24`),
    check("compression_trials_removed", sql`num_nonnulls(${t.removedAt}, ${t.removedById}, ${t.removeReason}) in (0, 3)`),
  ],
);

/** One revised Venous Clinical Severity Score of one leg on one day. */
export const rvcssScores = pgTable(
  "rvcss_scores",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    leg: text("leg", { enum: LEGS }).notNull(),
    scoredOn: date("scored_on", { mode: "string" }).notNull(),
    items: jsonb("items").$type<RvcssItems>().notNull(),
    total: smallint("total").notNull(),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    ...removal(),
    version: version(),
  },
  (t) => [
    index("rvcss_scores_request").on(t.requestId, t.scoredOn),
    uniqueIndex("rvcss_scores_once").on(t.requestId, t.leg, t.scoredOn).where(sql`removed_at is null`),
    foreignKey({ name: "rvcss_scores_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("rvcss_scores_total", sql`${t.total} between 0 and 30`),
    check("rvcss_scores_removed", sql`num_nonnulls(${t.removedAt}, ${t.removedById}, ${t.removeReason}) in (0, 3)`),
  ],
);

/** What one payer asks for before it pays, as data; none stored: the built-in proposal holds. */
export const payerRuleSets = pgTable(
  "payer_rule_sets",
  {
    id: id(),
    clinicId: uuid("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    /** Where the rules are written, for the reader to check. */
    source: text("source").notNull(),
    rules: jsonb("rules").$type<PayerRule[]>().notNull(),
    isActive: boolean("is_active").notNull().default(true),
    recordedAt: recordedAt(),
    version: version(),
  },
  (t) => [unique("payer_rule_sets_id_clinic").on(t.id, t.clinicId), uniqueIndex("payer_rule_sets_name").on(t.clinicId, sql`lower(${t.name})`)],
);

/** Whose rules hold for this request's treatment. */
export const requestPayers = pgTable(
  "request_payers",
  {
    requestId: uuid("request_id").primaryKey(),
    clinicId: uuid("clinic_id").notNull(),
    /** Null: chosen once and taken back; the built-in proposal holds. */
    payerRuleSetId: uuid("payer_rule_set_id"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "request_payers_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "request_payers_set_fk", columns: [t.payerRuleSetId, t.clinicId], foreignColumns: [payerRuleSets.id, payerRuleSets.clinicId] }).onDelete("restrict"),
  ],
);

/** When a clinic asks after a treatment; without a row the published windows hold. */
export const followUpSettings = pgTable("follow_up_settings", {
  clinicId: uuid("clinic_id")
    .primaryKey()
    .references(() => clinics.id, { onDelete: "restrict" }),
  windows: jsonb("windows").$type<CheckInWindows>().notNull(),
  version: version(),
});

/**
 * The figures of one address of the outcomes page, kept where counting them is dear; codes and days only, never a name.
 * Not older than a minute when it is shown, else counted again.
 */
export const outcomeSnapshots = pgTable(
  "outcome_snapshots",
  {
    clinicId: uuid("clinic_id")
      .notNull()
      .references(() => clinics.id, { onDelete: "cascade" }),
    scope: text("scope").notNull(),
    figures: jsonb("figures").$type<unknown>().notNull(),
    tookMs: integer("took_ms").notNull(),
    computedAt: instant("computed_at").notNull(),
    askedAt: instant("asked_at").notNull(),
  },
  (t) => [primaryKey({ name: "outcome_snapshots_pk", columns: [t.clinicId, t.scope] }), index("outcome_snapshots_asked").on(t.askedAt)],
);
