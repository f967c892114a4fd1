import { z } from "zod";

/** Which appointment, and the version of it that the person saw. */
const onAppointment = { appointmentId: z.uuid(), version: z.int().min(1) };

export const TakeInUltrasoundInput = z.strictObject(onAppointment);
export type TakeInUltrasoundInput = z.infer<typeof TakeInUltrasoundInput>;

export const PutBackUltrasoundInput = z.strictObject(onAppointment);
export type PutBackUltrasoundInput = z.infer<typeof PutBackUltrasoundInput>;
