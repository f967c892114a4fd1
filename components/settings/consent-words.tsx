import type { ConsentTexts, ConsentWords } from "@/lib/domain/consent-texts";
import type { PatientLocale } from "@/lib/domain/patient";

export const LANGUAGE_NAMES: Record<PatientLocale, string> = { en: "English", es: "Spanish" };

export const FIELD_NAMES: Record<keyof ConsentWords, string> = {
  privacy: "Privacy notice",
  notForEmergencies: "Not for emergencies",
  noObligation: "No obligation",
};

/** One language of one version, word for word. */
export function ConsentText({ texts }: { texts: ConsentTexts }) {
  return (
    <section aria-label={LANGUAGE_NAMES[texts.locale]} className="min-w-0">
      <h3 className="mb-2 text-base font-semibold">{LANGUAGE_NAMES[texts.locale]}</h3>
      <dl className="grid gap-3">
        {(Object.keys(FIELD_NAMES) as (keyof ConsentWords)[]).map((field) => (
          <div key={field}>
            <dt className="text-sm text-muted">{FIELD_NAMES[field]}</dt>
            <dd lang={texts.locale} className="whitespace-pre-line wrap-anywhere">
              {texts[field]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
