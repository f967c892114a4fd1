/** The languages that patients read: every text of theirs exists in each. */
export const PATIENT_LOCALES = ["en", "es"] as const;
export type PatientLocale = (typeof PATIENT_LOCALES)[number];

/** The language to write to somebody in: theirs when we have it, else English. `language` is a BCP 47 tag. */
export function patientLocale(language: string): PatientLocale {
  return PATIENT_LOCALES.find((locale) => locale === language.slice(0, 2).toLowerCase()) ?? "en";
}

export const CONTACT_METHODS = ["call", "text", "email"] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

export const CONTACT_TIMES = ["morning", "midday", "evening"] as const;
export type ContactTime = (typeof CONTACT_TIMES)[number];

export const FILLED_BY = ["self", "relative", "staff"] as const;
export type FilledByKind = (typeof FILLED_BY)[number];

export type FilledBy = { kind: FilledByKind; name: string | null };

export type Acknowledgements = {
  notForEmergencies: boolean;
  /** Null when the notice was not shown: an emergency is kept before anything else is asked. */
  privacyNoticeVersion: string | null;
  noObligation: boolean;
  /** The language of the words that were agreed to; another system does not say it. */
  locale?: PatientLocale;
};

/** Everything the banner of a patient screen needs. */
export type PatientBanner = {
  patientId: string;
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  email: string | null;
  language: string;
  needsInterpreter: boolean;
  /** Null = nobody has recorded allergies yet; [] = no known allergies. */
  allergies: string[] | null;
  sex: "female" | "male" | "other" | null;
  isDoNotContact: boolean;
  diedOn: string | null;
};
