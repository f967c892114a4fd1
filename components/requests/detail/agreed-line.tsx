import { CONSENT_FIELDS } from "@/lib/domain/consent-texts";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import type { RequestDetail } from "@/lib/domain/request";
import { text } from "@/lib/format/texts";
import { formatInstant } from "@/lib/format/instants";

/** What the person agreed to when the request was sent, with the exact words one touch away. */
export function AgreedLine({ detail }: { detail: RequestDetail }) {
  const { agreedTexts, acknowledgements } = detail;
  const locales = acknowledgements.locale ? [acknowledgements.locale] : PATIENT_LOCALES;
  return (
    <div className="mt-1">
      <p>{agreedWords(detail)}</p>
      {agreedTexts && (
        <details className="print-hidden">
          <summary className="inline-flex min-h-8 items-center text-link underline">The exact words</summary>
          <div className="mt-1 grid gap-3 text-ink">
            {locales.map((locale) => (
              <div key={locale} lang={locale} className="grid gap-1.5 border-l-3 pl-3">
                {CONSENT_FIELDS.map((field) => (
                  <p key={field} className="whitespace-pre-line wrap-anywhere">
                    {agreedTexts[locale][field]}
                  </p>
                ))}
              </div>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** `Agreed to: privacy notice version 2 (Spanish), 25-Nov-2026 14:00` */
export function agreedWords({ acknowledgements, source, receivedAt, clinic }: Pick<RequestDetail, "acknowledgements" | "source" | "receivedAt"> & { clinic: { timeZone: string } }): string {
  const { privacyNoticeVersion, locale } = acknowledgements;
  if (privacyNoticeVersion === null) return "Agreed to: not asked. An emergency is kept before the words are shown.";
  const language = source === "api" ? "words of the other system" : locale ? text(`contact.languages.${locale}`) : "language not recorded";
  return `Agreed to: privacy notice version ${privacyNoticeVersion} (${language}), ${formatInstant(receivedAt, clinic.timeZone)}`;
}
