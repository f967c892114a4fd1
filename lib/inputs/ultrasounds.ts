import { z } from "zod";
import { readIndication, sideRefusal } from "@/lib/domain/indications";
import { APPOINTMENT_MINUTES, fitsStudy, LEGS_CHOICES, ORDER_NEEDS, ORDER_PURPOSES, PRIORITIES, STUDIES } from "@/lib/domain/ultrasound";
import { clotOrderRefusal } from "@/lib/domain/ultrasound-order";
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
  /** An instant, or a time as the clinic's clock shows it; which instant that is, is decided where the clinic's zone is known. */
  startsAt: z.union(
    [z.iso.datetime({ offset: true }).transform((text) => new Date(text)), z.strictObject({ day: z.iso.date(), clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) })],
    "Choose a day and a time.",
  ),
  minutes: z.int().refine((minutes) => APPOINTMENT_MINUTES.some((choice) => choice === minutes), "Choose a length from the list."),
  /** Why it is booked over a taken, blocked or closed time; a booking that needs none keeps none. */
  overbookReason: optionalText(200).optional(),
  /** What was in the way as the person read it in the refusal; the reason is for this and nothing else. */
  overbooks: z.string().max(20_000).nullable().optional(),
};

/** `version` is the request's. */
export const OrderUltrasoundInput = z
  .strictObject({
    ...onRequest,
    purpose: z.enum(ORDER_PURPOSES, "Choose what the ultrasound is for."),
    legs: z.enum(LEGS_CHOICES, "Choose the leg or legs."),
    study: z.enum(STUDIES, "Choose the study."),
    /** A family of the list, completed by the legs, or one of its complete codes. */
    indication: z.string("Choose the indication.").max(20).refine((code) => readIndication(code) !== null, "Choose the indication."),
    clinicalQuestion: optionalText(),
    priority: z.enum(PRIORITIES, "Choose the priority."),
    needs: z.array(z.enum(ORDER_NEEDS)).max(ORDER_NEEDS.length).refine((needs) => new Set(needs).size === needs.length, "A need stands twice.").default([]),
    noSignsReason: optionalText(),
  })
  .refine(({ study, legs }) => fitsStudy(study, legs), { path: ["study"], message: "A study of both legs needs both legs, a study of one leg needs one." })
  .superRefine((order, context) => {
    const side = sideRefusal(order.indication, order.legs);
    if (side !== null) context.addIssue({ code: "custom", path: ["indication"], message: side });
    const clot = clotOrderRefusal(order);
    if (clot !== null) context.addIssue({ code: "custom", path: [clot.field], message: clot.message });
  })
  .transform(({ indication, ...order }, context) => {
    const read = readIndication(indication);
    if (read !== null) return { ...order, indication: read.indication };
    context.addIssue({ code: "custom", path: ["indication"], message: "Choose the indication." });
    return z.NEVER;
  });
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

/** `version` is the exam's. */
export const CompleteExamInput = z.strictObject({ orderId: z.uuid(), version: z.int().min(1) });
export type CompleteExamInput = z.infer<typeof CompleteExamInput>;

export const GetUltrasoundInput = z.strictObject({ orderId: z.uuid() });
export type GetUltrasoundInput = z.infer<typeof GetUltrasoundInput>;
