import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { PatternResult } from "@/lib/domain/cramp-pattern/evaluate";
import type { WellsItems } from "@/lib/domain/cramp-pattern/wells";
import { DRAFT_SOURCES } from "@/lib/domain/draft";
import type { RecordedVerb } from "@/lib/domain/pathway";
import type { Stage } from "@/lib/domain/stages";
import type { Acknowledgements, FilledByKind } from "@/lib/domain/patient";
import type { Glance, RequestSource } from "@/lib/domain/request";
import type { CloseOutcome } from "@/lib/domain/treatment";
import { clinics } from "./clinics";
import { id, instant, recordedAt, version } from "./columns";
import { patients } from "./patients";
import { staff } from "./staff";

export const requests = pgTable(
  "requests",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    patientId: uuid("patient_id").notNull(),
    /** What people say on the phone: V-000123, numbered per clinic. */
    reference: text("reference").notNull(),
    stage: text("stage").$type<Stage>().notNull().default("new"),
    stageOrder: smallint("stage_order").notNull().generatedAlwaysAs(sql`case stage when 'new' then 1 when 'needs_info' then 2 when 'accepted' then 3 when 'ultrasound_ordered' then 4 when 'ultrasound_scheduled' then 5 when 'ultrasound_done' then 6 when 'reported' then 7 when 'treatment_planned' then 8 when 'follow_up' then 9 when 'closed' then 20 when 'declined' then 21 when 'withdrawn' then 22 else 23 end`),
    stageSinceAt: instant("stage_since_at").notNull(),
    /** 0 routine, 1 soon, 2 same day, 3 emergency. Highest open flag, or raised by a nurse or clinician. */
    urgency: smallint("urgency").notNull(),
    raisedUrgency: smallint("raised_urgency"),
    source: text("source").$type<RequestSource>().notNull(),
    filledByKind: text("filled_by_kind").$type<FilledByKind>().notNull(),
    filledByName: text("filled_by_name"),
    acknowledgements: jsonb("acknowledgements").$type<Acknowledgements>().notNull(),
    receivedAt: instant("received_at").notNull(),
    recordedAt: recordedAt(),
    firstContactDueAt: instant("first_contact_due_at").notNull(),
    firstContactAt: instant("first_contact_at"),
    assignedToId: uuid("assigned_to_id"),
    snoozedUntil: instant("snoozed_until"),
    emergencyAcknowledgedById: uuid("emergency_acknowledged_by_id"),
    emergencyAcknowledgedAt: instant("emergency_acknowledged_at"),
    escalatedAt: instant("escalated_at"),
    duplicateOfId: uuid("duplicate_of_id").references((): AnyPgColumn => requests.id, { onDelete: "restrict" }),
    earlierRequestId: uuid("earlier_request_id").references((): AnyPgColumn => requests.id, { onDelete: "restrict" }),
    /** Of the newest answers version, copied here so that the list reads one row. */
    category: text("category", { enum: ["VENOUS", "MIXED", "OTHER", "INSUFFICIENT"] }).notNull(),
    veinSigns: text("vein_signs", { enum: ["yes", "no", "unknown"] }).notNull(),
    nightShare: smallint("night_share"),
    glance: jsonb("glance").$type<Glance>().notNull(),
    answersVersion: integer("answers_version").notNull(),
    /** Lower-case family, given, reference and digits of the phone; written by the queries, never shown. */
    searchText: text("search_text").notNull(),
    version: version(),
  },
  (t) => [
    unique("requests_reference").on(t.clinicId, t.reference),
    unique("requests_id_clinic").on(t.id, t.clinicId),
    foreignKey({ name: "requests_patient", columns: [t.patientId, t.clinicId], foreignColumns: [patients.id, patients.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "requests_assigned_to", columns: [t.assignedToId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("requests_stage_known", sql`${t.stage} in ('new','needs_info','accepted','ultrasound_ordered','ultrasound_scheduled','ultrasound_done','reported','treatment_planned','follow_up','closed','declined','withdrawn','duplicate')`),
    check("requests_urgency_range", sql`${t.urgency} between 0 and 3 and (${t.raisedUrgency} is null or ${t.raisedUrgency} between 0 and 3)`),
    check("requests_duplicate_links", sql`(${t.stage} <> 'duplicate' or ${t.duplicateOfId} is not null) and ${t.duplicateOfId} is distinct from ${t.id}`),
    check("requests_acknowledged_by", sql`(${t.emergencyAcknowledgedAt} is null) = (${t.emergencyAcknowledgedById} is null)`),
    // Each sort of the list walks one of these, forwards or backwards; a second key is sorted within the first.
    index("requests_open_priority").on(t.clinicId, t.urgency.desc().nullsFirst(), t.receivedAt, t.id).where(sql`stage_order < 20`),
    index("requests_open_received").on(t.clinicId, t.receivedAt, t.id).where(sql`stage_order < 20`),
    index("requests_open_due").on(t.clinicId, t.firstContactDueAt, t.id).where(sql`stage_order < 20`),
    index("requests_uncontacted_due").on(t.clinicId, t.firstContactDueAt, t.id).where(sql`stage_order < 20 and first_contact_at is null`),
    index("requests_open_name").on(t.clinicId, t.searchText, t.id).where(sql`stage_order < 20`),
    index("requests_open_night").on(t.clinicId, sql`coalesce(night_share, -1)`, t.id).where(sql`stage_order < 20`),
    index("requests_open_status").on(t.clinicId, t.stageOrder, t.id).where(sql`stage_order < 20`),
    index("requests_open_category").on(t.clinicId, t.category, t.id).where(sql`stage_order < 20`),
    index("requests_open_vein_signs").on(t.clinicId, t.veinSigns, t.id).where(sql`stage_order < 20`),
    index("requests_open_leg").on(t.clinicId, sql`coalesce(glance ->> 'crampLeg', '')`, t.id).where(sql`stage_order < 20`),
    index("requests_open_stage").on(t.clinicId, t.stage, t.urgency.desc().nullsFirst(), t.receivedAt, t.id).where(sql`stage_order < 20`),
    index("requests_open_assigned").on(t.clinicId, t.assignedToId, t.urgency.desc().nullsFirst(), t.receivedAt, t.id, t.stageOrder).where(sql`stage_order < 20`),
    index("requests_open_counts").on(t.clinicId, t.stageOrder, t.urgency).where(sql`stage_order < 20`),
    index("requests_open_snoozed").on(t.clinicId, t.snoozedUntil, t.stageOrder, t.urgency, t.id).where(sql`stage_order < 20 and snoozed_until is not null`),
    index("requests_all_received").on(t.clinicId, t.receivedAt, t.id),
    index("requests_patient_received").on(t.patientId, t.receivedAt.desc()),
    index("requests_open_search").using("gin", sql`${t.searchText} gin_trgm_ops`).where(sql`stage_order < 20`),
    index("requests_all_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
  ],
);

/** One row a version: the answers as they came, never changed; a phone call that fills a gap adds a version. */
export const requestAnswers = pgTable(
  "request_answers",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    answersVersion: integer("answers_version").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    result: jsonb("result").$type<PatternResult>().notNull(),
    rulesVersion: text("rules_version").notNull(),
    source: text("source", { enum: ["form", "api", "phone"] }).notNull(),
    answeredAt: instant("answered_at").notNull(),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id"),
  },
  (t) => [
    unique("request_answers_version").on(t.requestId, t.answersVersion),
    foreignKey({ name: "request_answers_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
  ],
);

export const requestFlags = pgTable(
  "request_flags",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    flag: text("flag").notNull(),
    level: smallint("level").notNull(),
    /** The patient's own words for this flag, as staff read them. */
    patientSaid: text("patient_said").notNull(),
    raisedAt: instant("raised_at").notNull(),
    recordedAt: recordedAt(),
    clearedAt: instant("cleared_at"),
    clearedById: uuid("cleared_by_id"),
    clearReason: text("clear_reason"),
    /** True when later answers took the trigger away (F98, F99), not a clinician. */
    isClearedByAnswers: boolean("is_cleared_by_answers").notNull().default(false),
    version: version(),
  },
  (t) => [
    uniqueIndex("request_flags_open").on(t.requestId, t.flag).where(sql`${t.clearedAt} is null`),
    foreignKey({ name: "request_flags_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("request_flags_cleared", sql`${t.clearedAt} is null or ${t.isClearedByAnswers} or (${t.clearedById} is not null and length(${t.clearReason}) > 0)`),
  ],
);

/** Append-only: the Wells worksheet of a flag as a clinician completed it; a later one stands beside the earlier. */
export const wellsWorksheets = pgTable(
  "wells_worksheets",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    answersVersion: integer("answers_version").notNull(),
    items: jsonb("items").$type<WellsItems>().notNull(),
    points: smallint("points").notNull(),
    completedAt: instant("completed_at").notNull(),
    completedById: uuid("completed_by_id").notNull(),
    completedByName: text("completed_by_name").notNull(),
  },
  (t) => [
    foreignKey({ name: "wells_worksheets_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "wells_worksheets_by", columns: [t.completedById, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    index("wells_worksheets_of_request").on(t.requestId, t.completedAt),
    check("wells_worksheets_points", sql`${t.points} between -2 and 9`),
  ],
);

/** Append-only. A trigger checks the move against the pathway and sets the request's stage; nothing else can. */
export const stageMoves = pgTable(
  "stage_moves",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    moveNumber: integer("move_number").notNull(),
    verb: text("verb").$type<RecordedVerb>().notNull(),
    fromStage: text("from_stage").$type<Stage>(),
    toStage: text("to_stage").$type<Stage>().notNull(),
    reason: text("reason"),
    /** Whether the person who accepted agreed with the pattern summary; null when it was not asked. */
    patternOpinion: text("pattern_opinion", { enum: ["agree", "disagree", "cannot_say"] }),
    /** How a request ended after its report or treatment. */
    outcome: text("outcome").$type<CloseOutcome>(),
    /** The request that is kept, on a move to duplicate. */
    keptRequestId: uuid("kept_request_id").references(() => requests.id, { onDelete: "restrict" }),
    undoesId: uuid("undoes_id").unique().references((): AnyPgColumn => stageMoves.id, { onDelete: "restrict" }),
    actorKind: text("actor_kind", { enum: ["staff", "api", "patient", "system"] }).notNull(),
    actorId: uuid("actor_id"),
    actorName: text("actor_name").notNull(),
    /** Until when the request had been snoozed, which the move ended: an undo puts it back. */
    wokeUntil: instant("woke_until"),
    /** The version of the request that the person saw; a move on an older one is refused. */
    requestVersion: integer("request_version").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique("stage_moves_number").on(t.requestId, t.moveNumber),
    foreignKey({ name: "stage_moves_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    check("stage_moves_reason", sql`${t.verb} not in ('accept','decline','ask_information','mark_duplicate','withdraw','close','close_without_ultrasound','reopen','cancel_order','cancel_plan') or length(${t.reason}) > 0`),
    check("stage_moves_opinion", sql`${t.patternOpinion} is null or ${t.verb} = 'accept'`),
    check("stage_moves_outcome", sql`(${t.verb} = 'close') = (${t.outcome} is not null)`),
    check("stage_moves_kept", sql`(${t.verb} = 'mark_duplicate') = (${t.keptRequestId} is not null)`),
    check("stage_moves_undo", sql`(${t.verb} = 'undo') = (${t.undoesId} is not null)`),
  ],
);

export const allowedTransitions = pgTable(
  "allowed_transitions",
  { fromStage: text("from_stage").notNull(), verb: text("verb").notNull(), toStage: text("to_stage").notNull() },
  (t) => [unique("allowed_transitions_all").on(t.fromStage, t.verb, t.toStage)],
);

export const contactAttempts = pgTable(
  "contact_attempts",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    channel: text("channel", { enum: ["call", "text", "email"] }).notNull(),
    outcome: text("outcome", { enum: ["reached", "no_answer", "left_message"] }).notNull(),
    note: text("note"),
    occurredAt: instant("occurred_at").notNull(),
    recordedAt: recordedAt(),
    staffId: uuid("staff_id").notNull(),
    /** The check-in that the person was asked about; null for any other contact. */
    checkInId: uuid("check_in_id"),
  },
  (t) => [
    index("contact_attempts_check_in").on(t.checkInId, t.occurredAt.desc()).where(sql`check_in_id is not null`),
    index("contact_attempts_request").on(t.requestId, t.occurredAt),
    foreignKey({ name: "contact_attempts_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "contact_attempts_staff_fk", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
  ],
);

export const notes = pgTable(
  "notes",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    body: text("body").notNull(),
    recordedAt: recordedAt(),
    staffId: uuid("staff_id").notNull(),
  },
  (t) => [
    index("notes_request").on(t.requestId, t.recordedAt),
    foreignKey({ name: "notes_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "notes_staff_fk", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("notes_body_length", sql`length(${t.body}) between 1 and 4000`),
  ],
);

/** The next reference number of each clinic; locked for the length of one intake. */
export const requestNumbers = pgTable("request_numbers", {
  clinicId: uuid("clinic_id").primaryKey().references(() => clinics.id, { onDelete: "restrict" }),
  lastNumber: integer("last_number").notNull(),
});

export const idempotencyKeys = pgTable("idempotency_keys", {
  key: uuid("key").notNull(),
  clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
  /** Who used it: an API client's id, or "form". */
  scope: text("scope").notNull(),
  bodySha256: text("body_sha256").notNull(),
  requestId: uuid("request_id").notNull().references(() => requests.id, { onDelete: "restrict" }),
  createdAt: instant("created_at").notNull().defaultNow(),
}, (t) => [unique("idempotency_keys_scope").on(t.clinicId, t.scope, t.key)]);

/** An unfinished form: what a person has typed so far, by a random key kept in a cookie, or what staff wrote down on the phone. */
export const screeningDrafts = pgTable("screening_drafts", {
  id: id(),
  clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
  tokenSha256: text("token_sha256").notNull().unique(),
  idempotencyKey: uuid("idempotency_key").notNull(),
  source: text("source", { enum: DRAFT_SOURCES }).notNull().default("form"),
  /** Who took the call; null for a form that the person fills in. */
  startedById: uuid("started_by_id"),
  /** Raw field values by page, exactly as typed. */
  fields: jsonb("fields").$type<Record<string, string | string[]>>().notNull(),
  requestId: uuid("request_id").references(() => requests.id, { onDelete: "restrict" }),
  /** Since when there are a name, a birth date and a phone, so that staff can call. */
  reachableAt: instant("reachable_at"),
  /** Calls to the person about the unfinished form that nobody answered. */
  callsTried: integer("calls_tried").notNull().default(0),
  lastCalledAt: instant("last_called_at"),
  dismissedAt: instant("dismissed_at"),
  dismissedById: uuid("dismissed_by_id"),
  dismissReason: text("dismiss_reason"),
  createdAt: instant("created_at").notNull(),
  savedAt: instant("saved_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  version: version(),
}, (t) => [
  unique("screening_drafts_id_clinic").on(t.id, t.clinicId),
  index("screening_drafts_unfinished").on(t.clinicId, t.savedAt).where(sql`request_id is null and dismissed_at is null and (reachable_at is not null or source = 'phone')`),
  foreignKey({ name: "screening_drafts_staff_fk", columns: [t.startedById, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
  check("screening_drafts_phone", sql`(${t.source} = 'phone') = (${t.startedById} is not null)`),
  check("screening_drafts_dismissed", sql`(${t.dismissedAt} is null) = (${t.dismissReason} is null) and (${t.dismissedAt} is null) = (${t.dismissedById} is null)`),
]);

/** A one-time link that opens an unfinished form on another device. */
export const resumeLinks = pgTable("resume_links", {
  id: id(),
  clinicId: uuid("clinic_id").notNull(),
  draftId: uuid("draft_id").notNull(),
  tokenSha256: text("token_sha256").notNull().unique(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
  version: version(),
}, (t) => [
  index("resume_links_draft").on(t.draftId),
  foreignKey({ name: "resume_links_draft_fk", columns: [t.draftId, t.clinicId], foreignColumns: [screeningDrafts.id, screeningDrafts.clinicId] }).onDelete("cascade"),
]);
