import { z } from "zod";
import { COMPRESSION_CLASSES } from "@/lib/domain/compression-trial";
import { LEGS_CHOICES } from "@/lib/domain/ultrasound";
import { reason } from "./request-moves";

const effect = z.string().trim().max(500, "Use at most 500 characters.").nullable().default(null).transform((text) => (text === "" ? null : text));
const onTrial = { trialId: z.uuid(), version: z.int().min(1) };

/** Days are the clinic's; `endedOn` is the last day it was worn, null while it is worn on. */
export const AddCompressionTrialInput = z.strictObject({
  requestId: z.uuid(),
  legs: z.enum(LEGS_CHOICES, "Choose the leg."),
  compressionClass: z.enum(COMPRESSION_CLASSES, "Choose the pressure."),
  hoursPerDay: z.int("Write whole hours.").min(1, "At least 1 hour.").max(24, "At most 24 hours.").nullable(),
  startedOn: z.iso.date("Choose the first day."),
  endedOn: z.iso.date("Choose the last day, or leave it empty.").nullable(),
  effect,
});
export type AddCompressionTrialInput = z.infer<typeof AddCompressionTrialInput>;

export const EndCompressionTrialInput = z.strictObject({ ...onTrial, endedOn: z.iso.date("Choose the last day it was worn."), effect });
export type EndCompressionTrialInput = z.infer<typeof EndCompressionTrialInput>;

export const RemoveCompressionTrialInput = z.strictObject({ ...onTrial, reason: reason("Write why it is taken away.") });
export type RemoveCompressionTrialInput = z.infer<typeof RemoveCompressionTrialInput>;
