import "server-only";
import { findDraftByToken } from "@/db/queries/drafts";
import { findResumeLinkInClinic } from "@/db/queries/resume-links";
import type { PatientActor } from "@/lib/domain/actor";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/** Until when a code of this form works; null when it works no more or opens another form. */
export async function getResumeLink(actor: PatientActor, { token, code }: { token: string; code: string }): Promise<{ expiresAt: Date } | null> {
  return audited(actor, "drafts.resume", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const draft = await findDraftByToken(tx, sha256(token), actor.clinicId, at);
    if (!draft || draft.requestId) return null;
    note.about(draft.id);
    const link = await findResumeLinkInClinic(tx, sha256(code), actor.clinicId, at);
    return link?.draftId === draft.id ? { expiresAt: link.expiresAt } : null;
  });
}
