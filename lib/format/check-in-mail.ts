import type { CheckInMail } from "@/lib/domain/check-in-link";
import { patientLocale } from "@/lib/domain/patient";
import { wordsIn } from "./catalogs";
import { patientDay } from "./patient-dates";
import { formatPhone } from "./phones";

/** No name, no clinic, no health: a mailbox is outside the clinic's control, and others read along. */
export function checkInMail({ link, language, until, clinicPhone }: CheckInMail): { subject: string; body: string } {
  const { locale, text } = wordsIn(patientLocale(language));
  return {
    subject: text("checkIn.mailSubject"),
    body: text("checkIn.mailBody", { link, until: patientDay(until, locale), phone: formatPhone(clinicPhone) }),
  };
}
