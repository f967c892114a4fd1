import type { PatientLocale } from "@/lib/domain/patient";

/** Without a language the letter is in the patient's own. */
export function letterPath(orderId: string, language?: PatientLocale): string {
  return `/ultrasounds/${orderId}/letter${language === undefined ? "" : `?language=${language}`}`;
}
