import type { PatientLocale } from "@/lib/domain/patient";
import spanish from "@/messages/es.json";
import { type Catalog, ENGLISH, type Words, wordsOf } from "./texts";

const CATALOG: Catalog = spanish;
const SPANISH = wordsOf("es", CATALOG);

/** Every text that a patient reads, in their language. */
export function wordsIn(locale: PatientLocale): Words {
  return locale === "es" ? SPANISH : ENGLISH;
}

/** True until a professional translator has read the Spanish texts and taken `_review` out of the catalog. */
export const IS_SPANISH_UNREVIEWED = Object.hasOwn(CATALOG, "_review");
