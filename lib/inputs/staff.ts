import { z } from "zod";
import { ROLES } from "@/lib/domain/actor";
import { PASSWORD_AT_MOST } from "@/lib/domain/password-rules";
import { ClinicName, TimeZone } from "./clinic-facts";
import { PhoneNumber } from "./phone-number";

const Version = z.int().min(1);
const PersonName = z.string().trim().min(1, "Enter a name.").max(120, "Use at most 120 characters.");
const Email = z.email("Enter an email address like name@clinic.org.").max(254).transform((email) => email.toLowerCase());
const Roles = z
  .array(z.enum(ROLES))
  .min(1, "Choose at least one role.")
  .max(ROLES.length)
  .transform((roles) => ROLES.filter((role) => roles.includes(role)));
const Token = z.string().regex(/^[\w-]{43}$/, "This link is not complete. Open it again from where you got it.");
const Password = z.string().min(1, "Choose a password.").max(PASSWORD_AT_MOST, `Use at most ${PASSWORD_AT_MOST} characters.`);

export const AddStaffInput = z.strictObject({ name: PersonName, email: Email, roles: Roles });
export type AddStaffInput = z.infer<typeof AddStaffInput>;

export const InviteStaffInput = z.strictObject({ staffId: z.uuid() });
export type InviteStaffInput = z.infer<typeof InviteStaffInput>;

export const ChangeRolesInput = z.strictObject({ staffId: z.uuid(), version: Version, roles: Roles });
export type ChangeRolesInput = z.infer<typeof ChangeRolesInput>;

const Credential = z
  .string()
  .trim()
  .max(60, "Use at most 60 characters.")
  .transform((text) => (text === "" ? null : text));

export const SetCredentialInput = z.strictObject({ staffId: z.uuid(), version: Version, credential: Credential });
export type SetCredentialInput = z.infer<typeof SetCredentialInput>;

/** `handOverToId`: who gets the person's open requests; null leaves them to nobody. */
export const DisableStaffInput = z.strictObject({ staffId: z.uuid(), version: Version, handOverToId: z.uuid().nullable() });
export type DisableStaffInput = z.infer<typeof DisableStaffInput>;

export const EnableStaffInput = z.strictObject({ staffId: z.uuid(), version: Version });
export type EnableStaffInput = z.infer<typeof EnableStaffInput>;

export const ChoosePasswordInput = z.strictObject({ token: Token, password: Password });
export type ChoosePasswordInput = z.infer<typeof ChoosePasswordInput>;

export const AddFirstAdminInput = z.strictObject({
  token: Token,
  name: PersonName,
  email: Email,
  password: Password,
  clinicName: ClinicName,
  phone: PhoneNumber,
  timeZone: TimeZone,
});
export type AddFirstAdminInput = z.infer<typeof AddFirstAdminInput>;
