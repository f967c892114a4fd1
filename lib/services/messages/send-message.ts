import "server-only";
import { findAppointmentFactsInClinic } from "@/db/queries/appointment-messages";
import { claimMessageInClinic, dropMessageInClinic, isBarredRecipientInClinic, queueForItsTimeInClinic, saveMessageAttemptInClinic, type WaitingMessage } from "@/db/queries/messages";
import { findPatientInClinic } from "@/db/queries/patients";
import type { SystemActor } from "@/lib/domain/actor";
import { isStillTrue, type AppointmentMail, type AppointmentMessageKind } from "@/lib/domain/appointment-messages";
import { MESSAGE_ATTEMPTS } from "@/lib/domain/job";
import { withoutSecrets } from "@/lib/domain/message";
import { now } from "@/lib/platform/clock";
import { mailErrorCode, sendMail } from "@/lib/platform/mail";
import { mailAddress } from "../appointment-mail";
import { audited, unattended, type Tx } from "../audited";

/** `write` words a mail about an appointment in the patient's language. */
export type SendMessageInput = { messageId: string; write: (mail: AppointmentMail) => { subject: string; body: string } };

/** What the outbox shows for a message that was given up because its patient is not to be contacted any more. */
const DO_NOT_CONTACT = "do not contact";

type Mail = { to: string; subject: string; body: string };
type Outcome = "sent" | "failed" | "again" | "dropped" | "not yet" | "nothing to send";

/** As long as the queue waits for one run; then another one may send. */
const RUN_MS = 60_000;

/**
 * Sends one waiting message and records the attempt; after the last attempt the message is given up and shown as failed.
 * A patient who asked meanwhile not to be contacted gets nothing, and what is no longer true of an appointment is dropped.
 * "again": the mail server did not take it this time. "not yet": another run sends it, or it is to wait on; it is looked at
 * again then. The network is never waited for inside a transaction.
 */
export async function sendMessage(actor: SystemActor, { messageId, write }: SendMessageInput): Promise<Outcome> {
  const found = await unattended("run a job", (tx) => claimToSend(tx, messageId, actor.clinicId, write));
  if (typeof found === "string") return found;
  const { message, mail, isBarred } = found;
  if (mail === null) return dropMessage(actor, messageId);
  const lastError = isBarred ? DO_NOT_CONTACT : await errorOfSending(message, mail);
  const isLast = isBarred || message.attempts + 1 >= MESSAGE_ATTEMPTS;
  await audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    const at = now();
    const hasEnded = lastError === null || isLast;
    // The secret of a patient's link is kept as a hash alone, so it leaves the outbox with the mail.
    const kept = { subject: mail.subject, body: withoutSecrets(mail.body) };
    const ends = { sentAt: lastError === null ? at : null, deadAt: lastError !== null && isLast ? at : null, lastError };
    if (!(await saveMessageAttemptInClinic(tx, messageId, actor.clinicId, { ...ends, availableAt: at, recipient: mail.to, ...(hasEnded && kept) }))) return;
    note.changed("attempts", ...(ends.sentAt ? ["sentAt"] : []), ...(ends.deadAt ? ["deadAt"] : []), ...(lastError ? ["lastError"] : []));
    if (mail.to !== message.recipient) note.changed("recipient");
  });
  if (lastError === null) return "sent";
  return isLast ? "failed" : "again";
}

/** `mail`: null when nothing is to be sent after all. */
type ToSend = { message: WaitingMessage; mail: Mail | null; isBarred: boolean };

async function claimToSend(tx: Tx, messageId: string, clinicId: string, write: SendMessageInput["write"]): Promise<ToSend | "not yet" | "nothing to send"> {
  const at = now();
  const message = await claimMessageInClinic(tx, messageId, clinicId, { at, until: new Date(at.getTime() + RUN_MS) });
  if (message === null) return (await queueForItsTimeInClinic(tx, messageId, clinicId)) ? "not yet" : "nothing to send";
  const { kind, appointmentId, recipient, subject, body } = message;
  if (kind !== "other" && appointmentId !== null) return { message, mail: await mailOfAppointment(tx, { kind, appointmentId, clinicId }, write), isBarred: false };
  return { message, mail: { to: recipient, subject, body }, isBarred: await isBarredRecipientInClinic(tx, recipient, clinicId) };
}

type About = { kind: AppointmentMessageKind; appointmentId: string; clinicId: string };

/** As it is to be sent now, to the address that the patient has now; null when it is no longer true, or the patient is not written to any more. */
async function mailOfAppointment(tx: Tx, { kind, appointmentId, clinicId }: About, write: SendMessageInput["write"]): Promise<Mail | null> {
  const facts = await findAppointmentFactsInClinic(tx, appointmentId, clinicId);
  if (facts === null || !isStillTrue(kind, facts, now())) return null;
  const patient = await findPatientInClinic(tx, facts.patientId, clinicId);
  const to = patient && (await mailAddress(tx, patient));
  if (to === null) return null;
  const { startsAt, endsAt, timeZone, clinicPhone, language } = facts;
  return { to, ...write({ kind, startsAt, minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000), timeZone, language, clinicPhone }) };
}

async function dropMessage(actor: SystemActor, messageId: string): Promise<"dropped"> {
  return audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    if (await dropMessageInClinic(tx, messageId, actor.clinicId, now())) note.changed("droppedAt");
    return "dropped" as const;
  });
}

async function errorOfSending({ id }: WaitingMessage, { to, subject, body }: Mail): Promise<string | null> {
  try {
    await sendMail({ id, to, subject, text: body });
    return null;
  } catch (error) {
    return mailErrorCode(error);
  }
}
