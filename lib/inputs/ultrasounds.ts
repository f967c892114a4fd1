import { z } from "zod";
import { COMPRESSIBILITIES, FLOWS, LEGS, MANOEUVRES, REFLUX_CONCLUSIONS, SEGMENT_IDS, THROMBUS_KINDS, VISIBILITIES } from "@/lib/domain/reflux";
import { APPOINTMENT_MINUTES, CONTRALATERAL_CFV, fitsStudy, INDICATIONS, LEGS_CHOICES, ORDER_PURPOSES, POSITIONS, PRIORITIES, QUALITIES, STUDIES } from "@/lib/domain/ultrasound";
import { onRequest, reason } from "./request-moves";

const MAX_TEXT = 1000;
const optionalText = (max = MAX_TEXT) =>
  z.string().trim().max(max, `Use at most ${max} characters.`).nullable().default(null).transform((text) => (text === "" ? null : text));

/** Which order, and the version of it that the person saw. */
const onOrder = { orderId: z.uuid(), version: z.int().min(1) };
/** Which appointment, and the version of it that the person saw. */
const onAppointment = { appointmentId: z.uuid(), version: z.int().min(1) };
const slot = {
  roomId: z.uuid("Choose a room."),
  sonographerId: z.uuid("Choose a sonographer."),
  startsAt: z.iso.datetime({ offset: true, error: "Choose a day and a time." }).transform((text) => new Date(text)),
  minutes: z.int().refine((minutes) => APPOINTMENT_MINUTES.some((choice) => choice === minutes), "Choose a length from the list."),
};

/** `version` is the request's. */
export const OrderUltrasoundInput = z
  .strictObject({
    ...onRequest,
    purpose: z.enum(ORDER_PURPOSES, "Choose what the ultrasound is for."),
    legs: z.enum(LEGS_CHOICES, "Choose the leg or legs."),
    study: z.enum(STUDIES, "Choose the study."),
    indication: z.enum(INDICATIONS, "Choose the indication."),
    clinicalQuestion: optionalText(),
    priority: z.enum(PRIORITIES, "Choose the priority."),
  })
  .refine(({ study, legs }) => fitsStudy(study, legs), { path: ["study"], message: "A study of both legs needs both legs, a study of one leg needs one." });
export type OrderUltrasoundInput = z.infer<typeof OrderUltrasoundInput>;

export const CancelOrderInput = z.strictObject({ ...onOrder, reason: reason("Write why the order is cancelled.") });
export type CancelOrderInput = z.infer<typeof CancelOrderInput>;

export const ScheduleUltrasoundInput = z.strictObject({ ...onOrder, ...slot });
export type ScheduleUltrasoundInput = z.infer<typeof ScheduleUltrasoundInput>;

export const RescheduleUltrasoundInput = z.strictObject({ ...onAppointment, ...slot, reason: reason("Write why it moves.") });
export type RescheduleUltrasoundInput = z.infer<typeof RescheduleUltrasoundInput>;

export const CancelAppointmentInput = z.strictObject({ ...onAppointment, reason: reason("Write why the appointment is cancelled.") });
export type CancelAppointmentInput = z.infer<typeof CancelAppointmentInput>;

export const ArriveUltrasoundInput = z.strictObject(onAppointment);
export type ArriveUltrasoundInput = z.infer<typeof ArriveUltrasoundInput>;

export const RecordNoShowInput = z.strictObject({ ...onAppointment, reason: optionalText() });
export type RecordNoShowInput = z.infer<typeof RecordNoShowInput>;

export const SegmentFindingInput = z
  .strictObject({
    leg: z.enum(LEGS),
    segment: z.enum(SEGMENT_IDS),
    visibility: z.enum(VISIBILITIES),
    compressible: z.enum(COMPRESSIBILITIES).nullable(),
    thrombus: z.enum(THROMBUS_KINDS).nullable(),
    flow: z.enum(FLOWS).nullable(),
    isRefluxTested: z.boolean(),
    refluxMs: z.int("Write whole milliseconds, for example 620.").min(0, "Milliseconds start at 0.").max(20_000, "That is over 20 seconds. Write milliseconds.").nullable(),
    manoeuvre: z.enum(MANOEUVRES).nullable(),
    diameterMm: z.number("Write millimetres, for example 3.5.").min(0.1, "Write at least 0.1 mm.").max(60, "That is over 60 mm.").multipleOf(0.1, "Use one decimal.").nullable(),
    heightCm: z.int("Write whole centimetres.").min(1).max(120, "That is over 120 cm.").nullable(),
    note: optionalText(300),
  })
  .refine((row) => row.visibility === "seen" || !isMeasured(row), { path: ["visibility"], message: "Only a segment that was seen has measurements." })
  .refine(({ refluxMs, isRefluxTested }) => refluxMs === null || isRefluxTested, { path: ["refluxMs"], message: "A reflux time needs a segment that was tested." });

type Measured = { compressible: unknown; thrombus: unknown; flow: unknown; isRefluxTested: boolean; refluxMs: number | null; manoeuvre: unknown; diameterMm: number | null };

function isMeasured({ compressible, thrombus, flow, isRefluxTested, refluxMs, manoeuvre, diameterMm }: Measured): boolean {
  return isRefluxTested || [compressible, thrombus, flow, refluxMs, manoeuvre, diameterMm].some((value) => value !== null);
}

/** `version` is the exam's; null when the worksheet is saved for the first time. */
export const SaveWorksheetInput = z.strictObject({
  orderId: z.uuid(),
  version: z.int().min(1).nullable(),
  header: z.strictObject({
    examinedOn: z.iso.date("Write the day of the exam."),
    positionLeft: z.enum(POSITIONS).nullable(),
    positionRight: z.enum(POSITIONS).nullable(),
    positionReason: optionalText(300),
    quality: z.enum(QUALITIES).nullable(),
    limits: optionalText(),
    contralateralCfv: z.enum(CONTRALATERAL_CFV).nullable(),
    varicosities: optionalText(),
  }),
  /** The whole worksheet as it should be; a segment left out is not examined. */
  findings: z
    .array(SegmentFindingInput)
    .max(2 * SEGMENT_IDS.length)
    .refine((rows) => new Set(rows.map(({ leg, segment }) => `${leg} ${segment}`)).size === rows.length, "A segment stands twice."),
});
export type SaveWorksheetInput = z.infer<typeof SaveWorksheetInput>;

/** `version` is the exam's. */
export const CompleteExamInput = z.strictObject({ orderId: z.uuid(), version: z.int().min(1) });
export type CompleteExamInput = z.infer<typeof CompleteExamInput>;

const conclusion = {
  refluxLeft: z.enum(REFLUX_CONCLUSIONS).nullable(),
  refluxRight: z.enum(REFLUX_CONCLUSIONS).nullable(),
  conclusion: reason("Write the conclusion."),
  /** Required where a leg's conclusion differs from the computed value. */
  disagreementReason: optionalText(),
};

/** `version` is the exam's. */
export const SignReportInput = z.strictObject({ orderId: z.uuid(), version: z.int().min(1), ...conclusion });
export type SignReportInput = z.infer<typeof SignReportInput>;

/** `reportVersion` is the newest one that the person saw. */
export const AmendReportInput = z.strictObject({ orderId: z.uuid(), reportVersion: z.int().min(1), ...conclusion, amendReason: reason("Write why the report is amended.") });
export type AmendReportInput = z.infer<typeof AmendReportInput>;

export const GetUltrasoundInput = z.strictObject({ orderId: z.uuid() });
export type GetUltrasoundInput = z.infer<typeof GetUltrasoundInput>;
