import type { AppointmentMail } from "@/lib/domain/appointment-messages";
import { patientLocale } from "@/lib/domain/patient";
import { wordsIn } from "./catalogs";
import { patientLongDate } from "./patient-dates";
import { formatPhone } from "./phones";

/**
 * No name, no clinic, nothing about health: a mailbox is outside the clinic's control, and others read along. How to get ready
 * names clothing and no part of the body; the place and everything else is behind the clinic's phone.
 */
export function appointmentMail({ kind, startsAt, minutes, timeZone, language, clinicPhone }: AppointmentMail): { subject: string; body: string } {
  const { locale, text } = wordsIn(patientLocale(language));
  const parts = [
    text(`appointmentMail.lead.${kind}`, { when: patientLongDate(startsAt, timeZone, locale) }),
    ...(kind === "ultrasound_cancelled" ? [] : [text("appointmentMail.prepare", { minutes })]),
    text("appointmentMail.call", { phone: formatPhone(clinicPhone) }),
  ];
  return { subject: text(`appointmentMail.subject.${kind}`), body: text("appointmentMail.body", { text: parts.join("\n\n") }) };
}
