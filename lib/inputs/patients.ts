import { z } from "zod";
import { MOST_ALLERGIES } from "@/lib/domain/merge";
import { CONTACT_METHODS, CONTACT_TIMES } from "@/lib/domain/patient";
import { PhoneNumber } from "./phone-number";
import { EmailAddress } from "./screening-request";

/** Only what is sent changes. Null allergies = not recorded; an empty list = no known allergies. */
export const CorrectPatientInput = z.strictObject({
  patientId: z.uuid(),
  version: z.int().min(1),
  changes: z
    .strictObject({
      phone: PhoneNumber,
      email: EmailAddress.nullable(),
      contactMethod: z.enum(CONTACT_METHODS),
      contactTimes: z.array(z.enum(CONTACT_TIMES)).max(CONTACT_TIMES.length),
      mayLeaveMessage: z.boolean(),
      mayText: z.boolean(),
      language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Choose a language."),
      needsInterpreter: z.boolean(),
      allergies: z.array(z.string().trim().min(1, "Write the allergy, or choose that none is known.").max(100, "Write at most 100 characters a line.")).max(MOST_ALLERGIES, `Write at most ${MOST_ALLERGIES} allergies.`).nullable(),
      sex: z.enum(["female", "male", "other"]).nullable(),
      isDoNotContact: z.boolean(),
      diedOn: z.iso.date("Write a day.").nullable(),
    })
    .partial()
    .refine((changes) => Object.keys(changes).length > 0, "Change at least one thing."),
});
export type CorrectPatientInput = z.infer<typeof CorrectPatientInput>;
