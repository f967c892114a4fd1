import "server-only";
import { insertCheckInLink, revokeLinksOfCheckIns, selectLinksOfCheckIns, type CheckInLinkRow } from "@/db/queries/check-in-links";
import { queueMessage } from "@/db/queries/messages";
import { isEmailBarredInClinic, type PatientRow } from "@/db/queries/patients";
import type { StaffActor, SystemActor } from "@/lib/domain/actor";
import { checkInLinkPath, type CheckInMail } from "@/lib/domain/check-in-link";
import { dayEnd } from "@/lib/domain/day-bounds";
import { maskEmail } from "@/lib/domain/masked-email";
import { MESSAGE_HOLD_MS } from "@/lib/domain/message";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { hasMailServer } from "@/lib/platform/mail";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited, type Tx } from "../audited";
import { lockedToSend } from "../check-in-to-send";

/** `write` words the mail in the patient's language. */
type SendCheckInLink = { checkInId: string; write: (mail: CheckInMail) => { subject: string; body: string } };

/** `link` is shown once: only its hash is kept. `mailedTo` is a part of the address, or null when nothing was mailed. */
export type SentCheckInLink = { checkInId: string; link: string; mailedTo: string | null; until: string };

/**
 * A new link to a check-in, for both legs; earlier ones end, and what was typed there moves to the new one. It is mailed when it can
 * be; else staff give it to the patient. Sent by itself it goes out once: null when a link is there already or it cannot be mailed. Throws NotFound, and Invalid when the person is not to be contacted or it is not due.
 */
export async function sendCheckInLink(actor: StaffActor | SystemActor, { checkInId, write }: SendCheckInLink): Promise<SentCheckInLink | null> {
  return audited(actor, "check-ins.send_link", { kind: "check-in", id: checkInId }, async (tx, note) => {
    const { checkIn, both, patient, clinic } = await lockedToSend(tx, note, actor, checkInId);
    const email = await mayMailTo(tx, patient);
    const isByItself = actor.kind === "system";
    const links = await selectLinksOfCheckIns(tx, both, actor.clinicId);
    if (isByItself && (email === null || links.length > 0)) return null;

    const id = newId();
    const token = newSecret();
    const at = now();
    const fields = fieldsTyped(links, at);
    const link = `${env().PUBLIC_URL}${checkInLinkPath(token)}`;
    await revokeLinksOfCheckIns(tx, both, actor.clinicId, at);
    await insertCheckInLink(tx, {
      id, clinicId: actor.clinicId, checkInId: checkIn.id, tokenSha256: sha256(token), fields,
      createdAt: at, expiresAt: dayEnd(checkIn.windowEndsOn, clinic.timeZone), sentById: isByItself ? null : actor.staffId,
    });
    note.changed("link", ...(Object.keys(fields).length > 0 ? ["fields"] : []));
    const sent = { checkInId: checkIn.id, link, until: checkIn.windowEndsOn };
    if (email === null) return { ...sent, mailedTo: null };
    const mail = write({ link, language: patient.language, until: checkIn.windowEndsOn, clinicPhone: clinic.phone });
    // The mail has the id of its link, so that staff see what became of it.
    await queueMessage(tx, { id, clinicId: actor.clinicId, recipient: email, ...mail, availableAt: new Date(at.getTime() + MESSAGE_HOLD_MS) });
    note.changed("message");
    return { ...sent, mailedTo: maskEmail(email) };
  });
}

/** What was typed behind the newest link that still opens. */
function fieldsTyped(links: readonly CheckInLinkRow[], at: Date): CheckInLinkRow["fields"] {
  const open = links.find(({ revokedAt, answeredAt, expiresAt }) => revokedAt === null && answeredAt === null && expiresAt > at);
  return open?.fields ?? {};
}

/** The address, unless it is also that of somebody who is not to be contacted; none without a mail server, since a link does not wait for one. */
async function mayMailTo(tx: Tx, { email, clinicId }: PatientRow): Promise<string | null> {
  return email === null || !hasMailServer() || (await isEmailBarredInClinic(tx, email, clinicId)) ? null : email;
}
