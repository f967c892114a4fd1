import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Stored as E.164; shown as people in the United States dial it, and in full for any other country. */
export function formatPhone(e164: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (phone === undefined) return e164;
  return phone.countryCallingCode === "1" ? phone.formatNational() : phone.formatInternational();
}
