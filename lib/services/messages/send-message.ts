import "server-only";
import { findAppointmentFactsInClinic } from "@/db/queries/appointment-messages";
import { dropMessageInClinic, findWaitingMessageInClinic, isBarredRecipientInClinic, saveMessageAttemptInClinic, type WaitingMessage } from "@/db/queries/messages";
import type { SystemActor } from "@/lib/domain/actor";
import { isStillTrue, type AppointmentMail } from "@/lib/domain/appointment-messages";
import { MESSAGE_ATTEMPTS } from "@/lib/domain/job";
import { withoutSecrets } from "@/lib/domain/message";
import { now } from "@/lib/platform/clock";
import { mailErrorCode, sendMail } from "@/lib/platform/mail";
import { audited, unattended, type Tx } from "../audited";

/** `write` words a mail about an appointment in the patient's language. */
export type SendMessageInput = { messageId: string; write: (mail: AppointmentMail) => { subject: string; body: string } };

/** What the outbox shows for a message that was given up because its patient is not to be contacted any more. */
const DO_NOT_CONTACT = "do not contact";

type Words = { subject: string; body: string };
type Outcome = "sent" | "failed" | "again" | "dropped" | "nothing to send";

/**
 * Sends one waiting message and records the attempt; after the last attempt the message is given up and shown as failed.
 * A patient who asked meanwhile not to be contacted gets nothing, and what is no longer true of an appointment is dropped.
 * "again": the mail server did not take it this time. The network is never waited for inside a transaction.
 */
export async function sendMessage(actor: SystemActor, { messageId, write }: SendMessageInput): Promise<Outcome> {
  const found = await unattended("run a job", (tx) => findToSend(tx, messageId, actor.clinicId, write));
  if (!found) return "nothing to send";
  const { message, words, isBarred } = found;
  if (words === null) return dropMessage(actor, messageId);
  const lastError = isBarred ? DO_NOT_CONTACT : await errorOfSending(message, words);
  const isLast = isBarred || message.attempts + 1 >= MESSAGE_ATTEMPTS;
  await audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    const at = now();
    const hasEnded = lastError === null || isLast;
    // The secret of a patient's link is kept as a hash alone, so it leaves the outbox with the mail.
    const kept = { subject: words.subject, body: withoutSecrets(words.body) };
    const attempt = { sentAt: lastError === null ? at : null, deadAt: lastError !== null && isLast ? at : null, lastError, ...(hasEnded && kept) };
    if (!(await saveMessageAttemptInClinic(tx, messageId, actor.clinicId, attempt))) return;
    note.changed("attempts", ...(attempt.sentAt ? ["sentAt"] : []), ...(attempt.deadAt ? ["deadAt"] : []), ...(lastError ? ["lastError"] : []));
  });
  if (lastError === null) return "sent";
  return isLast ? "failed" : "again";
}

type ToSend = { message: WaitingMessage; words: Words | null; isBarred: boolean };

async function findToSend(tx: Tx, messageId: string, clinicId: string, write: SendMessageInput["write"]): Promise<ToSend | null> {
  const message = await findWaitingMessageInClinic(tx, messageId, clinicId);
  return message && { message, words: await wordsOf(tx, message, clinicId, write), isBarred: await isBarredRecipientInClinic(tx, message.recipient, clinicId) };
}

/** Null when the message is about an appointment of which it is no longer true. */
async function wordsOf(tx: Tx, { kind, appointmentId, subject, body }: WaitingMessage, clinicId: string, write: SendMessageInput["write"]): Promise<Words | null> {
  if (kind === "other" || appointmentId === null) return { subject, body };
  const facts = await findAppointmentFactsInClinic(tx, appointmentId, clinicId);
  if (facts === null || !isStillTrue(kind, facts, now())) return null;
  const { startsAt, endsAt, timeZone, clinicPhone, language } = facts;
  return write({ kind, startsAt, minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000), timeZone, language, clinicPhone });
}

async function dropMessage(actor: SystemActor, messageId: string): Promise<"dropped"> {
  return audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    if (await dropMessageInClinic(tx, messageId, actor.clinicId, now())) note.changed("droppedAt");
    return "dropped" as const;
  });
}

async function errorOfSending({ id, recipient }: WaitingMessage, { subject, body }: Words): Promise<string | null> {
  try {
    await sendMail({ id, to: recipient, subject, text: body });
    return null;
  } catch (error) {
    return mailErrorCode(error);
  }
}
