import "server-only";
import { insertDraft } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

const DAY_MS = 24 * 60 * 60_000;

/** Opens an empty form and returns its link secret, which is stored only as a hash. The idempotency key is made here. */
export async function startDraft(actor: PatientActor): Promise<{ token: string }> {
  const token = newSecret();
  const at = now();
  return audited(actor, "drafts.save", { kind: "draft" }, async (tx, note) => {
    const id = newId();
    const expiresAt = new Date(at.getTime() + DRAFT_DAYS * DAY_MS);
    await insertDraft(tx, { id, clinicId: actor.clinicId, tokenSha256: sha256(token), idempotencyKey: newId(), fields: {}, createdAt: at, savedAt: at, expiresAt });
    note.about(id);
    note.changed("draft");
    return { token };
  });
}
