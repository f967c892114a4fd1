import type { PatientLocale } from "@/lib/domain/patient";
import spanish from "@/messages/es.json";
import { ENGLISH, type Words, wordsOf } from "./texts";

const SPANISH = wordsOf("es", spanish);

/** Every text that a patient reads, in their language. */
export function wordsIn(locale: PatientLocale): Words {
  return locale === "es" ? SPANISH : ENGLISH;
}
