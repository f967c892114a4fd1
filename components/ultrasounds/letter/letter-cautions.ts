import { PATIENT_LOCALES, type PatientBanner } from "@/lib/domain/patient";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { languageWords } from "@/components/patients/patient-words";

/** Why this letter may not be one to send; empty when nothing speaks against it. */
export function sendingCautions({ diedOn, isDoNotContact }: Pick<PatientBanner, "diedOn" | "isDoNotContact">): string[] {
  if (diedOn !== null) return [`The patient died on ${formatCalendarDay(diedOn)}. Do not send this letter.`];
  return isDoNotContact ? ["The patient asked not to be contacted. Hand this letter over only when they ask for it."] : [];
}

/** Said when the letter cannot be in the patient's own language. */
export function languageCaution({ language }: Pick<PatientBanner, "language">): string | null {
  const spoken = language.slice(0, 2).toLowerCase();
  if (PATIENT_LOCALES.some((locale) => locale === spoken)) return null;
  return `The patient’s language is ${languageWords(language, false) ?? language}. This letter exists in English and Spanish: have somebody read it to them.`;
}
