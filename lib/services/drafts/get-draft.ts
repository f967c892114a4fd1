import "server-only";
import { findDraftByToken } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import type { Draft } from "@/lib/domain/draft";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/** The unfinished form of the person who holds this link, or null when there is none or it has run out. */
export async function getDraft(actor: PatientActor, { token }: { token: string }): Promise<Draft | null> {
  return audited(actor, "drafts.get", { kind: "draft" }, async (tx, note) => {
    const found = await findDraftByToken(tx, sha256(token), actor.clinicId, now());
    if (!found) return null;
    note.about(found.id);
    const { id, idempotencyKey, fields, createdAt, sent } = found;
    return { id, idempotencyKey, fields, createdAt, sent };
  });
}
