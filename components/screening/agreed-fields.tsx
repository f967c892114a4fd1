import type { Agreed } from "@/lib/domain/consent-texts";

/** Goes with the page, so that a request is kept with the words that stood on it. */
export function AgreedFields({ version, locale }: Agreed) {
  return (
    <>
      <input type="hidden" name="consentVersion" value={version} />
      <input type="hidden" name="consentLocale" value={locale} />
    </>
  );
}
