"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent, type ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { CONSENT_FIELDS, MAX_CONSENT_LENGTH, type ConsentSet, type ConsentWords } from "@/lib/domain/consent-texts";
import type { FieldError } from "@/lib/domain/errors";
import { PATIENT_LOCALES, type PatientLocale } from "@/lib/domain/patient";
import type { SettingsActions } from "./actions";
import { FIELD_NAMES, LANGUAGE_NAMES } from "./consent-words";

type Wanted = Record<PatientLocale, ConsentWords>;
type Refusal = { message: string; fields: FieldError[] };
type ConsentsEditorProps = { current: ConsentSet; publishConsents: SettingsActions["publishConsents"]; children: ReactNode };

const NO_ANSWER = { ok: false as const, message: "The server did not answer. What you typed is still here; try again.", fields: [] };

/** Shows the words that stand; edited, they become the next version once the administrator has confirmed it. */
export function ConsentsEditor({ current, publishConsents, children }: ConsentsEditorProps) {
  const router = useRouter();
  const toast = useToast();
  const [isEditing, setEditing] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { version } = current.en;

  async function publish() {
    if (wanted === null) return;
    setBusy(true);
    const answer = await publishConsents({ seenVersion: version, ...wanted }).catch(() => NO_ANSWER);
    setBusy(false);
    setWanted(null);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) return;
    toast({ message: `Version ${answer.value.version} published` });
    setEditing(false);
    router.refresh();
  }

  if (!isEditing) {
    return (
      <>
        {children}
        <Button className="mt-5" onClick={() => setEditing(true)}>
          Write version {version + 1}
        </Button>
      </>
    );
  }
  return (
    <>
      <ConsentsForm current={current} refusal={refusal} onSubmit={setWanted} onCancel={() => setEditing(false)} />
      <Dialog
        open={wanted !== null}
        onClose={() => setWanted(null)}
        title={`Publish version ${version + 1}?`}
        footer={
          <>
            <Button variant="primary" disabled={isBusy} onClick={publish}>
              Publish version {version + 1}
            </Button>
            <Button onClick={() => setWanted(null)}>Go back to the words</Button>
          </>
        }
      >
        <p>From now on patients agree to these words. Whoever has the last page of the form open is asked to read it again.</p>
        <p className="mt-2">Requests that were sent keep version {version} or the one they were sent under. A published version cannot be changed or removed.</p>
      </Dialog>
    </>
  );
}

type ConsentsFormProps = { current: ConsentSet; refusal: Refusal | null; onSubmit: (wanted: Wanted) => void; onCancel: () => void };

function ConsentsForm({ current, refusal, onSubmit, onCancel }: ConsentsFormProps) {
  const { version } = current.en;
  const fields = refusal?.fields ?? [];
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ en: readWords(form, "en"), es: readWords(form, "es") });
  }
  return (
    <form onSubmit={send} method="post" className="flex flex-col gap-4">
      {fields.length > 0 && <ErrorSummary errors={fields.map(({ field, message }) => ({ field, message: `${placeOf(field)}${message}` }))} />}
      <div aria-live="assertive" className="empty:hidden">
        {refusal && fields.length === 0 && <Notice tone="danger">{refusal.message}</Notice>}
      </div>
      <p className="text-sm text-muted">Plain words that a child of 12 can read. Say the same in both languages.</p>
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        {PATIENT_LOCALES.map((locale) => (
          <fieldset key={locale} className="flex min-w-0 flex-col gap-4">
            <legend className="mb-2 text-base font-semibold">{LANGUAGE_NAMES[locale]}</legend>
            {CONSENT_FIELDS.map((field) => (
              <TextArea
                key={field}
                name={`${locale}.${field}`}
                label={FIELD_NAMES[field]}
                lang={locale}
                rows={field === "privacy" ? 8 : 3}
                maxLength={MAX_CONSENT_LENGTH}
                defaultValue={current[locale][field]}
                error={fields.find((wrong) => wrong.field === `${locale}.${field}`)?.message}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Publish version {version + 1}…
        </Button>
        <Button onClick={onCancel}>Keep version {version}</Button>
      </div>
    </form>
  );
}

/** Both languages have the same fields: the list of errors says which one is meant. */
function placeOf(field: string): string {
  const locale = PATIENT_LOCALES.find((one) => field.startsWith(`${one}.`));
  return locale ? `${LANGUAGE_NAMES[locale]}: ` : "";
}

function readWords(form: FormData, locale: PatientLocale): ConsentWords {
  const read = (field: keyof ConsentWords) => String(form.get(`${locale}.${field}`));
  return { privacy: read("privacy"), notForEmergencies: read("notForEmergencies"), noObligation: read("noObligation") };
}
