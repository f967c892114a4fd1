import "server-only";
import { insertDraft } from "@/db/queries/drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

const DAY_MS = 24 * 60 * 60_000;

/** Opens an empty form for a call. No link of a patient leads to it: the secret is made and thrown away. */
export async function startCall(actor: StaffActor): Promise<{ draftId: string }> {
  return audited(actor, "drafts.call", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const id = newId();
    await insertDraft(tx, {
      id, clinicId: actor.clinicId, tokenSha256: sha256(newSecret()), idempotencyKey: newId(), source: "phone", startedById: actor.staffId,
      fields: {}, createdAt: at, savedAt: at, expiresAt: new Date(at.getTime() + DRAFT_DAYS * DAY_MS),
    });
    note.about(id);
    note.changed("draft");
    return { draftId: id };
  });
}
