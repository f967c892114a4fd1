import "server-only";
import { lockDraftInClinic, saveDraftInClinic } from "@/db/queries/drafts";
import { findResumeLinkInClinic, saveResumeLinkUsed } from "@/db/queries/resume-links";
import type { PatientActor } from "@/lib/domain/actor";
import { now } from "@/lib/platform/clock";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/**
 * Takes the form over to this device: the code is used up, and the form gets a new secret, so that the device before
 * sees the answers no more. Null for a code that is unknown, used, run out or of another clinic: the answer is the same.
 */
export async function openResumeLink(actor: PatientActor, { code }: { code: string }): Promise<{ token: string } | null> {
  const token = newSecret();
  return audited(actor, "drafts.resume", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const link = await findResumeLinkInClinic(tx, sha256(code), actor.clinicId, at);
    // The draft is locked before its link, as when a link is made: two orders would wait for each other.
    const draft = link && (await lockDraftInClinic(tx, link.draftId, actor.clinicId, at));
    if (!draft || !(await saveResumeLinkUsed(tx, link, at))) return null;
    note.about(draft.id);
    await saveDraftInClinic(tx, draft, { tokenSha256: sha256(token) });
    note.changed("resumeLink", "token");
    return { token };
  });
}
