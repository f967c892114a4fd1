import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Panel } from "@/components/ui/panel";
import type { ConsentSet } from "@/lib/domain/consent-texts";
import { type Fields, one } from "@/lib/inputs/answer-fields";

type CallReadAloudProps = { consents: ConsentSet; language: string; fields: Fields; errorOf: (field: string) => string | undefined };

const READ = "I read this to the caller, and the caller agrees";
const TEXTS = [
  { field: "privacyNotice", of: "privacy", legend: "Privacy notice" },
  { field: "notForEmergencies", of: "notForEmergencies", legend: "Emergencies" },
  { field: "noObligation", of: "noObligation", legend: "No cost, no obligation" },
] as const;

/** What is read to the caller before the request is sent, in the caller's language where the clinic has the words. */
export function CallReadAloud({ consents, language, fields, errorOf }: CallReadAloudProps) {
  const words = language === "es" ? consents.es : consents.en;
  // A tick stands for the words it was set under, never for later ones.
  const isOfTheseWords = one(fields, "consentVersion") === String(words.version);
  return (
    <Panel id="read-aloud" title="Read aloud" aside={`Version ${words.version}`}>
      <div className="grid gap-5">
        {TEXTS.map(({ field, of, legend }) => (
          <div key={field} className="max-w-prose">
            <blockquote lang={words.locale} className="border-l-4 border-control pl-3 whitespace-pre-line wrap-anywhere">
              {words[of]}
            </blockquote>
            <CheckboxGroup
              name={field}
              legend={legend}
              legendAs="hidden"
              error={errorOf(field)}
              defaultValues={isOfTheseWords ? [one(fields, field)] : []}
              options={[{ value: "yes", label: READ }]}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
