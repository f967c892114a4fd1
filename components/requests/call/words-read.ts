import type { ConsentSet } from "@/lib/domain/consent-texts";
import type { PatientLocale } from "@/lib/domain/patient";
import { type Fields, one } from "@/lib/inputs/answer-fields";

type Typed = Record<string, string | string[]>;

const READ_ALOUD = ["privacyNotice", "notForEmergencies", "noObligation"] as const;

/** The language in which the words are read to the caller. */
export function localeOf(fields: Fields): PatientLocale {
  return one(fields, "language") === "es" ? "es" : "en";
}

/** A tick goes with all three as they stand on the screen and with the words that stood there: none is kept for other words. */
export function withWordsRead(typed: Typed, form: Fields, consents: ConsentSet): Typed {
  if (!READ_ALOUD.some((name) => name in typed)) return typed;
  const locale = localeOf(form);
  const ticks = Object.fromEntries(READ_ALOUD.map((name) => [name, one(form, name)]));
  return { ...typed, ...ticks, consentVersion: String(consents[locale].version), consentLocale: locale };
}
