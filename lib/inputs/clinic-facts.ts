import { z } from "zod";

export const ClinicName = z.string().trim().min(1, "Enter the clinic's name.").max(120, "Use at most 120 characters.");
export type ClinicName = z.infer<typeof ClinicName>;

/** A zone of the IANA list that this server knows, like America/Chicago. */
export const TimeZone = z
  .string()
  .trim()
  .min(1, "Choose a time zone.")
  .max(64)
  .refine(isTimeZone, "Choose a time zone of the list.");
export type TimeZone = z.infer<typeof TimeZone>;

function isTimeZone(name: string): boolean {
  return name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);
}
