import "server-only";
import { findNewestConsentVersionInClinic, selectConsentVersionInClinic, type ConsentRow } from "@/db/queries/consents";
import { FIRST_CONSENT_TEXTS, type ConsentSet, type ConsentTexts } from "@/lib/domain/consent-texts";
import { type Acknowledgements, PATIENT_LOCALES, type PatientLocale } from "@/lib/domain/patient";
import type { RequestSource } from "@/lib/domain/request";
import type { Tx } from "./audited";

const FIRST_VERSION = 1;

type AgreedRequest = { source: RequestSource; acknowledgements: Acknowledgements; clinicId: string };

/** The words of one version in every language; null when the clinic never had it. */
export async function consentSet(tx: Tx, version: number, clinicId: string): Promise<ConsentSet | null> {
  return version === FIRST_VERSION ? FIRST_CONSENT_TEXTS : consentSetOf(await selectConsentVersionInClinic(tx, version, clinicId));
}

/** The words that people agree to now. */
export async function currentConsentSet(tx: Tx, clinicId: string): Promise<ConsentSet> {
  const version = (await findNewestConsentVersionInClinic(tx, clinicId)) ?? FIRST_VERSION;
  const current = await consentSet(tx, version, clinicId);
  if (current === null) throw new Error(`Consent version ${version} is not there in every language.`);
  return current;
}

/** The words that a request was sent under; null when none were shown, or when another system showed its own. */
export async function agreedTexts(tx: Tx, { source, acknowledgements, clinicId }: AgreedRequest): Promise<ConsentSet | null> {
  const version = Number(acknowledgements.privacyNoticeVersion);
  return source === "api" || !Number.isInteger(version) || version < FIRST_VERSION ? null : consentSet(tx, version, clinicId);
}

/** The rows of one version put together; null when a language is missing. */
export function consentSetOf(rows: readonly ConsentRow[]): ConsentSet | null {
  const texts = PATIENT_LOCALES.map((locale): [PatientLocale, ConsentTexts | undefined] => {
    const row = rows.find((one) => one.locale === locale);
    return [locale, row && { version: row.textVersion, locale, privacy: row.privacy, notForEmergencies: row.notForEmergencies, noObligation: row.noObligation }];
  });
  return texts.every(([, text]) => text !== undefined) ? (Object.fromEntries(texts) as ConsentSet) : null;
}
