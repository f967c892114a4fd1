import "server-only";
import { selectConsentsInClinic } from "@/db/queries/consents";
import type { StaffActor } from "@/lib/domain/actor";
import { FIRST_CONSENT_TEXTS, type ConsentSet } from "@/lib/domain/consent-texts";
import { audited } from "../audited";
import { consentSetOf } from "../consent-set";

/** One version of the words; `published` is null for the version that the program comes with. */
export type PublishedConsents = { version: number; texts: ConsentSet; published: { at: string; by: string } | null };

/** Every version that patients of this clinic could agree to, newest first: the first one is current. */
export async function listConsents(actor: StaffActor): Promise<[PublishedConsents, ...PublishedConsents[]]> {
  return audited(actor, "consents.list", { kind: "consent" }, async (tx, note) => {
    const rows = await selectConsentsInClinic(tx, actor.clinicId);
    const versions = [...new Set(rows.map(({ textVersion }) => textVersion))];
    const published = versions.flatMap((version): PublishedConsents[] => {
      const own = rows.filter(({ textVersion }) => textVersion === version);
      const texts = consentSetOf(own);
      const [first] = own;
      return texts && first ? [{ version, texts, published: { at: first.publishedAt.toISOString(), by: first.publishedBy } }] : [];
    });
    note.rows(published.length + 1);
    const all = [...published, { version: FIRST_CONSENT_TEXTS.en.version, texts: FIRST_CONSENT_TEXTS, published: null }];
    return all as [PublishedConsents, ...PublishedConsents[]];
  });
}
