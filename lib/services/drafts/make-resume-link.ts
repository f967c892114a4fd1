import "server-only";
import { lockDraftByToken, saveDraftInClinic } from "@/db/queries/drafts";
import { deleteResumeLinksOfDraft, insertResumeLink } from "@/db/queries/resume-links";
import type { PatientActor } from "@/lib/domain/actor";
import { RESUME_CODE_LENGTH, RESUME_CODE_LETTERS, resumeLinkExpiry } from "@/lib/domain/resume-code";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newCode, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/**
 * A code that opens this form once on another device, within seven days; stored only as a hash. Earlier codes of the form
 * end, and the form is kept as long as its code works. Null when the form has run out or was sent.
 */
export async function makeResumeLink(actor: PatientActor, { token }: { token: string }): Promise<{ code: string; expiresAt: Date } | null> {
  const code = newCode(RESUME_CODE_LETTERS, RESUME_CODE_LENGTH);
  return audited(actor, "drafts.resume", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const draft = await lockDraftByToken(tx, sha256(token), actor.clinicId, at);
    if (!draft) return null;
    note.about(draft.id);
    if (draft.requestId) return null;
    const expiresAt = resumeLinkExpiry(at);
    await deleteResumeLinksOfDraft(tx, draft);
    await insertResumeLink(tx, { id: newId(), clinicId: draft.clinicId, draftId: draft.id, tokenSha256: sha256(code), createdAt: at, expiresAt });
    await saveDraftInClinic(tx, draft, { expiresAt });
    note.changed("resumeLink");
    return { code, expiresAt };
  });
}
