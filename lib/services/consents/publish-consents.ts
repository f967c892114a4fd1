import "server-only";
import { insertConsentVersion, selectConsentsInClinic } from "@/db/queries/consents";
import type { StaffActor } from "@/lib/domain/actor";
import { CONSENT_FIELDS } from "@/lib/domain/consent-texts";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import type { PublishConsentsInput } from "@/lib/inputs/consents";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { currentConsentSet } from "../consent-set";

/**
 * Makes the words the next version, in every language at once; nothing that was agreed to changes. `Conflict` when
 * somebody published after this person looked, `Invalid` when no word is new.
 */
export async function publishConsents(actor: StaffActor, { seenVersion, ...words }: PublishConsentsInput): Promise<{ version: number }> {
  return audited(actor, "consents.publish", { kind: "consent" }, async (tx, note) => {
    const current = await currentConsentSet(tx, actor.clinicId);
    if (current.en.version !== seenVersion) throw await publishedMeanwhile(tx, actor.clinicId);
    const changed = PATIENT_LOCALES.flatMap((locale) => CONSENT_FIELDS.filter((field) => words[locale][field] !== current[locale][field]).map((field) => `${locale}.${field}`));
    if (changed.length === 0) throw new Invalid("No word is new. Change what patients agree to before you publish it.");
    const version = seenVersion + 1;
    const rows = PATIENT_LOCALES.map((locale) => {
      const { privacy, notForEmergencies, noObligation } = words[locale];
      const about = { id: newId(), clinicId: actor.clinicId, textVersion: version, locale };
      return { ...about, privacy, notForEmergencies, noObligation, publishedAt: now(), publishedById: actor.staffId };
    });
    if (!(await insertConsentVersion(tx, rows))) throw await publishedMeanwhile(tx, actor.clinicId);
    const [first] = rows;
    if (first) note.about(first.id);
    note.changed("version", ...changed);
    return { version };
  });
}

async function publishedMeanwhile(tx: Tx, clinicId: string): Promise<Conflict> {
  const [newest] = await selectConsentsInClinic(tx, clinicId);
  const words = "Somebody published other words while this page was open. Load the page again and compare.";
  return new Conflict(words, newest ? { version: newest.textVersion, changedBy: newest.publishedBy, changedAt: newest.publishedAt.toISOString(), what: "Published consent texts" } : null);
}
