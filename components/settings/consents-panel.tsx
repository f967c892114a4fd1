import { Panel } from "@/components/ui/panel";
import type { ConsentSet } from "@/lib/domain/consent-texts";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { IS_SPANISH_UNREVIEWED } from "@/lib/format/catalogs";
import { formatInstant } from "@/lib/format/instants";
import type { SettingsActions } from "./actions";
import { ConsentText } from "./consent-words";
import { ConsentsEditor } from "./consents-editor";

export type ConsentVersion = { version: number; texts: ConsentSet; published: { at: string; by: string } | null };
type ConsentsPanelProps = { consents: readonly [ConsentVersion, ...ConsentVersion[]]; timeZone: string; publishConsents: SettingsActions["publishConsents"] };

/** The words before a request is sent: what stands now, the next version, and every version before. */
export function ConsentsPanel({ consents, timeZone, publishConsents }: ConsentsPanelProps) {
  const [current, ...earlier] = consents;
  const review = IS_SPANISH_UNREVIEWED && "Spanish texts, here and on every page for patients, await review by a professional translator.";
  return (
    <Panel title="What patients agree to" aside={`Version ${current.version}, ${publishedWords(current, timeZone)}`} footer={review}>
      <ConsentsEditor key={current.version} current={current.texts} publishConsents={publishConsents}>
        <Languages texts={current.texts} />
      </ConsentsEditor>
      {earlier.length > 0 && (
        <section aria-labelledby="earlier-consents" className="mt-6 border-t pt-4">
          <h3 id="earlier-consents" className="text-base font-semibold">
            Earlier versions
          </h3>
          <ul>
            {earlier.map((one) => (
              <li key={one.version}>
                <details>
                  <summary className="inline-flex min-h-8 items-center text-link underline">
                    Version {one.version}, {publishedWords(one, timeZone)}
                  </summary>
                  <div className="my-3 border-l-3 pl-4">
                    <Languages texts={one.texts} />
                  </div>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

function Languages({ texts }: { texts: ConsentSet }) {
  return (
    <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
      {PATIENT_LOCALES.map((locale) => (
        <ConsentText key={locale} texts={texts[locale]} />
      ))}
    </div>
  );
}

function publishedWords({ published }: ConsentVersion, zone: string): string {
  return published ? `published ${formatInstant(published.at, zone)} by ${published.by}` : "came with the program";
}
