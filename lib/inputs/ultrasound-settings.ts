import { z } from "zod";
import { APPOINTMENT_MINUTES } from "@/lib/domain/ultrasound";

const Minutes = z.int().refine((minutes) => APPOINTMENT_MINUTES.some((choice) => choice === minutes), "Choose a length from the list.");

/** `version` is 0 until the settings were saved for the first time. */
export const SaveUltrasoundSettingsInput = z.strictObject({
  version: z.int().min(0),
  bilateralMinutes: Minutes,
  unilateralMinutes: Minutes,
  limitedMinutes: Minutes,
  dvtMinutes: Minutes,
  sendsMessages: z.boolean(),
  reminderDays: z.int("Choose the days.").min(1, "At least 1 day before.").max(7, "At most 7 days before."),
  signWithinHours: z.int("Write whole hours.").min(1, "At least 1 hour.").max(80, "At most 80 hours."),
});
export type SaveUltrasoundSettingsInput = z.infer<typeof SaveUltrasoundSettingsInput>;
