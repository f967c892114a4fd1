import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, jsonb, numeric, pgTable, smallint, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { COMPRESSIBILITIES, FLOWS, LEGS, MANOEUVRES, REFLUX_CONCLUSIONS, THROMBUS_KINDS, VISIBILITIES, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import type { Ceap } from "@/lib/domain/ceap";
import { APPOINTMENT_STATES, CONTRALATERAL_CFV, LEGS_CHOICES, ORDER_PURPOSES, ORDER_STATES, POSITIONS, PRIORITIES, QUALITIES, REPORT_PLANS, STUDIES, type Indication, type OrderNeed } from "@/lib/domain/ultrasound";
import { id, instant, recordedAt, version } from "./columns";
import { rooms } from "./clinics";
import { requests } from "./requests";
import { staff } from "./staff";


export const ultrasoundOrders = pgTable(
  "ultrasound_orders",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    requestId: uuid("request_id").notNull(),
    purpose: text("purpose", { enum: ORDER_PURPOSES }).notNull(),
    legs: text("legs", { enum: LEGS_CHOICES }).notNull(),
    study: text("study", { enum: STUDIES }).notNull().default("limited"),
    /** ICD-10-CM code of the pick-list. */
    indication: text("indication").$type<Indication>().notNull(),
    /** What the scan should answer, in the clinician's words. */
    clinicalQuestion: text("clinical_question"),
    priority: text("priority", { enum: PRIORITIES }).notNull(),
    needs: text("needs").array().$type<OrderNeed[]>().notNull().default(sql`'{}'`),
    /** Why a scan is worth it though the person reported no vein signs: somebody looked at the leg first. */
    noSignsReason: text("no_signs_reason"),
    /** Agreed to come at short notice, since then; null when not asked or not agreed. */
    shortNoticeAt: instant("short_notice_at"),
    /** Names the study at the scanner and on the report, over all clinics. */
    accession: integer("accession").generatedAlwaysAsIdentity(),
    state: text("state", { enum: ORDER_STATES }).notNull().default("ordered"),
    orderedById: uuid("ordered_by_id").notNull(),
    orderedAt: instant("ordered_at").notNull(),
    recordedAt: recordedAt(),
    cancelReason: text("cancel_reason"),
    version: version(),
  },
  (t) => [
    unique("ultrasound_orders_id_clinic").on(t.id, t.clinicId),
    unique("ultrasound_orders_accession").on(t.accession),
    index("ultrasound_orders_request").on(t.requestId, t.orderedAt),
    uniqueIndex("ultrasound_orders_one_open_diagnostic").on(t.requestId).where(sql`purpose = 'diagnostic' and state in ('ordered','scheduled','done')`),
    foreignKey({ name: "ultrasound_orders_request_fk", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "ultrasound_orders_staff_fk", columns: [t.orderedById, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    index("ultrasound_orders_to_schedule").on(t.clinicId, t.orderedAt).where(sql`state = 'ordered'`),
    check("ultrasound_orders_state", sql`${t.state} in ('ordered','scheduled','done','reported','cancelled')`),
    check("ultrasound_orders_study", sql`${t.study} = 'limited' or (${t.study} = 'complete_bilateral') = (${t.legs} = 'both')`),
    check("ultrasound_orders_needs", sql`${t.needs} <@ array['cannot_stand','accessible_table','interpreter']`),
    check("ultrasound_orders_dvt", sql`${t.purpose} <> 'dvt' or ${t.priority} = 'same_day' or ${t.state} = 'reported'`),
    check("ultrasound_orders_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelReason} is not null)`),
  ],
);

/** Exclusion constraints in the custom migration keep room, sonographer and patient from overlapping. */
export const ultrasoundAppointments = pgTable(
  "ultrasound_appointments",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    orderId: uuid("order_id").notNull(),
    roomId: uuid("room_id").notNull(),
    sonographerId: uuid("sonographer_id").notNull(),
    patientId: uuid("patient_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    state: text("state", { enum: APPOINTMENT_STATES }).notNull().default("booked"),
    arrivedAt: instant("arrived_at"),
    /** When the person was taken into the room; the appointment stays "arrived" until its exam is complete. */
    inRoomAt: instant("in_room_at"),
    /** Booked knowingly over something else, and why; the room and the sonographer may overlap, the patient never. */
    overbookReason: text("overbook_reason"),
    endReason: text("end_reason"),
    endedAt: instant("ended_at"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("ultrasound_appointments_one_open").on(t.orderId).where(sql`state in ('booked','arrived')`),
    index("ultrasound_appointments_day").on(t.clinicId, t.startsAt),
    index("ultrasound_appointments_open").on(t.clinicId, t.startsAt, t.orderId).where(sql`state in ('booked','arrived')`),
    foreignKey({ name: "ultrasound_appointments_order_fk", columns: [t.orderId, t.clinicId], foreignColumns: [ultrasoundOrders.id, ultrasoundOrders.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "ultrasound_appointments_room_fk", columns: [t.roomId, t.clinicId], foreignColumns: [rooms.id, rooms.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "ultrasound_appointments_sonographer_fk", columns: [t.sonographerId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    index("ultrasound_appointments_patient").on(t.patientId, t.startsAt),
    check("ultrasound_appointments_state", sql`${t.state} in ('booked','arrived','done','no_show','cancelled','moved')`),
    check("ultrasound_appointments_in_room", sql`${t.inRoomAt} is null or ${t.arrivedAt} is not null`),
    check("ultrasound_appointments_length", sql`${t.endsAt} > ${t.startsAt} and ${t.endsAt} <= ${t.startsAt} + interval '4 hours'`),
  ],
);

/** The worksheet as a whole: how the exam was done. Its version guards every row of the worksheet. */
export const ultrasoundExams = pgTable(
  "ultrasound_exams",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    orderId: uuid("order_id").notNull().unique("ultrasound_exams_order"),
    sonographerId: uuid("sonographer_id").notNull(),
    examinedOn: date("examined_on", { mode: "string" }).notNull(),
    positionLeft: text("position_left", { enum: POSITIONS }),
    positionRight: text("position_right", { enum: POSITIONS }),
    /** Required when a leg was not examined standing. */
    positionReason: text("position_reason"),
    quality: text("quality", { enum: QUALITIES }),
    limits: text("limits"),
    /** The waveform of the other leg's common femoral vein, of a one-leg study. */
    contralateralCfv: text("contralateral_cfv", { enum: CONTRALATERAL_CFV }),
    varicosities: text("varicosities"),
    ceapLeft: jsonb("ceap_left").$type<Ceap>(),
    ceapRight: jsonb("ceap_right").$type<Ceap>(),
    completedAt: instant("completed_at"),
    completedById: uuid("completed_by_id"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "ultrasound_exams_order_fk", columns: [t.orderId, t.clinicId], foreignColumns: [ultrasoundOrders.id, ultrasoundOrders.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "ultrasound_exams_sonographer_fk", columns: [t.sonographerId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("ultrasound_exams_completed", sql`(${t.completedAt} is null) = (${t.completedById} is null)`),
  ],
);

/** One row a segment and leg. "Not seen" and "not examined" are states, never a negative. */
export const ultrasoundFindings = pgTable(
  "ultrasound_findings",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    orderId: uuid("order_id").notNull(),
    leg: text("leg", { enum: LEGS }).notNull(),
    segment: text("segment").$type<Segment>().notNull(),
    visibility: text("visibility", { enum: VISIBILITIES }).notNull(),
    compressible: text("compressible", { enum: COMPRESSIBILITIES }),
    thrombus: text("thrombus", { enum: THROMBUS_KINDS }),
    flow: text("flow", { enum: FLOWS }),
    isRefluxTested: boolean("is_reflux_tested").notNull().default(false),
    refluxMs: integer("reflux_ms"),
    manoeuvre: text("manoeuvre", { enum: MANOEUVRES }),
    heightCm: smallint("height_cm"),
    diameterMm: numeric("diameter_mm", { precision: 4, scale: 1, mode: "number" }),
    note: text("note"),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    version: version(),
  },
  (t) => [
    unique("ultrasound_findings_segment").on(t.orderId, t.leg, t.segment),
    foreignKey({ name: "ultrasound_findings_order_fk", columns: [t.orderId, t.clinicId], foreignColumns: [ultrasoundOrders.id, ultrasoundOrders.clinicId] }).onDelete("restrict"),
    check("ultrasound_findings_reflux", sql`${t.refluxMs} is null or (${t.refluxMs} between 0 and 20000 and ${t.isRefluxTested} and ${t.visibility} = 'seen')`),
    check("ultrasound_findings_height", sql`${t.heightCm} is null or ${t.heightCm} between 1 and 120`),
    check("ultrasound_findings_diameter", sql`${t.diameterMm} is null or ${t.diameterMm} between 0.1 and 60`),
  ],
);

/** Never updated: an amendment is a new row with its reason. */
export const ultrasoundReports = pgTable(
  "ultrasound_reports",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    orderId: uuid("order_id").notNull(),
    reportVersion: integer("report_version").notNull(),
    refluxLeft: text("reflux_left", { enum: REFLUX_CONCLUSIONS }),
    refluxRight: text("reflux_right", { enum: REFLUX_CONCLUSIONS }),
    conclusion: text("conclusion").notNull(),
    disagreementReason: text("disagreement_reason"),
    amendReason: text("amend_reason"),
    findings: jsonb("findings").$type<SegmentFinding[]>().notNull(),
    signedById: uuid("signed_by_id").notNull(),
    /** As it stood at the signature: "MD, RPVI". */
    signerCredential: text("signer_credential"),
    /** CEAP of each leg as signed. */
    ceap: jsonb("ceap").$type<Record<Leg, Ceap | null>>(),
    plan: text("plan", { enum: REPORT_PLANS }),
    signedAt: instant("signed_at").notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    unique("ultrasound_reports_version").on(t.orderId, t.reportVersion),
    foreignKey({ name: "ultrasound_reports_order_fk", columns: [t.orderId, t.clinicId], foreignColumns: [ultrasoundOrders.id, ultrasoundOrders.clinicId] }).onDelete("restrict"),
    check("ultrasound_reports_plan", sql`${t.plan} is null or ${t.plan} in ('treat','conservative','refer','no_reflux')`),
    check("ultrasound_reports_a_leg", sql`${t.refluxLeft} is not null or ${t.refluxRight} is not null`),
    check("ultrasound_reports_amended", sql`(${t.reportVersion} = 1) = (${t.amendReason} is null)`),
  ],
);
