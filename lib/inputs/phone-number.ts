import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { z } from "zod";

const MAX_TYPED = 40;
const HOME = "US";

/** A number typed as people type it, in E.164; null when it cannot be dialled. Without a country code it is a US number. */
export function toE164(typed: string): string | null {
  if (typed.length > MAX_TYPED) return null;
  const phone = parsePhoneNumberFromString(typed, { defaultCountry: HOME, extract: false });
  if (!phone || phone.ext || !phone.isPossible()) return null;
  return phone.number;
}

/** A phone number, national or with its country code, kept as E.164. An extension cannot be kept and is refused. */
export const PhoneNumber = z.string({ error: "Send a phone number." }).transform((typed, context) => {
  const number = toE164(typed.trim());
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "Send a phone number with its area code and without an extension, such as (312) 555-0100." });
  return z.NEVER;
});
