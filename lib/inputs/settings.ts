import { z } from "zod";
import { API_SCOPES } from "@/lib/domain/actor";
import { WEEKDAYS } from "@/lib/domain/opening-hours";
import { ClinicName, TimeZone } from "./clinic-facts";
import { PhoneNumber } from "./phone-number";

const Version = z.int().min(1);
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 09:00.");
const OpenDay = z
  .strictObject({ opens: Clock, closes: Clock })
  .refine(({ opens, closes }) => opens < closes, { message: "Closing comes after opening.", path: ["closes"] })
  .nullable();
const Name = z.string().trim().min(1, "Enter a name.").max(80, "Use at most 80 characters.");

export const SaveClinicInput = z.strictObject({
  version: Version,
  name: ClinicName,
  phone: PhoneNumber,
  timeZone: TimeZone,
  emergencyPolicy: z.string().trim().min(1, "Write what staff do in an emergency.").max(2_000, "Use at most 2,000 characters."),
  triageLeadId: z.uuid().nullable(),
});
export type SaveClinicInput = z.infer<typeof SaveClinicInput>;

export const SaveOpeningHoursInput = z.strictObject({
  version: Version,
  hours: z
    .record(z.enum(WEEKDAYS), OpenDay)
    .refine((hours) => Object.values(hours).some((day) => day !== null), "Open on at least one day: waiting times count opening hours."),
});
export type SaveOpeningHoursInput = z.infer<typeof SaveOpeningHoursInput>;

export const AddHolidayInput = z.strictObject({ onDay: z.iso.date("Choose a day."), name: Name });
export type AddHolidayInput = z.infer<typeof AddHolidayInput>;

export const RemoveHolidayInput = z.strictObject({ holidayId: z.uuid() });
export type RemoveHolidayInput = z.infer<typeof RemoveHolidayInput>;

export const AddRoomInput = z.strictObject({ name: Name });
export type AddRoomInput = z.infer<typeof AddRoomInput>;

export const SaveRoomInput = z.strictObject({ roomId: z.uuid(), version: Version, name: Name, isActive: z.boolean() });
export type SaveRoomInput = z.infer<typeof SaveRoomInput>;

export const AddApiClientInput = z.strictObject({
  name: Name,
  scopes: z.array(z.enum(API_SCOPES)).min(1, "Choose what the key may do.").max(API_SCOPES.length),
});
export type AddApiClientInput = z.infer<typeof AddApiClientInput>;

export const RevokeApiClientInput = z.strictObject({ apiClientId: z.uuid() });
export type RevokeApiClientInput = z.infer<typeof RevokeApiClientInput>;
