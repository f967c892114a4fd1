import type { ConsentTexts } from "@/lib/domain/consent-texts";
import { AgreedFields } from "./agreed-fields";
import { useWords } from "./use-words";

/** What sending in an emergency means, beside the button that sends; the whole notice is one touch away. */
export function EmergencyAgreement({ consents }: { consents: ConsentTexts }) {
  const { text } = useWords();
  return (
    <div className="text-lg">
      <AgreedFields version={consents.version} locale={consents.locale} />
      <p>{text("interruption.ack")}</p>
      <details className="mt-2">
        <summary className="min-h-11 content-center text-link">{text("agree.privacyTitle")}</summary>
        <p className="mt-1 whitespace-pre-line wrap-anywhere">{consents.privacy}</p>
      </details>
    </div>
  );
}
