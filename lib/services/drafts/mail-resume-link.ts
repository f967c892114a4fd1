import "server-only";
import { findDraftByToken } from "@/db/queries/drafts";
import { queueMessage } from "@/db/queries/messages";
import { isEmailBarredInClinic } from "@/db/queries/patients";
import { findResumeLinkInClinic } from "@/db/queries/resume-links";
import type { PatientActor } from "@/lib/domain/actor";
import { one } from "@/lib/inputs/answer-fields";
import { EmailAddress } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { hasMailServer } from "@/lib/platform/mail";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

const HOLD_MS = 20_000;

export type MailResumeLink = { token: string; code: string; subject: string; body: string };

/**
 * Mails the link of a live code to the address that stands in the form; false when there is none to mail or to mail to,
 * and when no mail server would take it.
 * To an address of a patient who is not to be contacted nothing is sent, and the answer is the same: it must tell nobody
 * that this person is known here.
 */
export async function mailResumeLink(actor: PatientActor, { token, code, subject, body }: MailResumeLink): Promise<boolean> {
  return audited(actor, "drafts.resume", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const draft = await findDraftByToken(tx, sha256(token), actor.clinicId, at);
    const link = await findResumeLinkInClinic(tx, sha256(code), actor.clinicId, at);
    const address = draft && EmailAddress.safeParse(one(draft.fields, "email").trim());
    if (!draft || draft.requestId || link?.draftId !== draft.id || !address?.success || !hasMailServer()) return false;
    note.about(draft.id);
    if (await isEmailBarredInClinic(tx, address.data, actor.clinicId)) return true;
    await queueMessage(tx, { id: newId(), clinicId: actor.clinicId, recipient: address.data, subject, body, availableAt: new Date(at.getTime() + HOLD_MS) });
    note.changed("message");
    return true;
  });
}
