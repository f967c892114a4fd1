import "server-only";
import { findWaitingMessageInClinic, isBarredRecipientInClinic, saveMessageAttemptInClinic, type WaitingMessage } from "@/db/queries/messages";
import type { SystemActor } from "@/lib/domain/actor";
import { MESSAGE_ATTEMPTS } from "@/lib/domain/job";
import { withoutSecrets } from "@/lib/domain/message";
import { now } from "@/lib/platform/clock";
import { mailErrorCode, sendMail } from "@/lib/platform/mail";
import { audited, unattended, type Tx } from "../audited";

export type SendMessageInput = { messageId: string };

/** What the outbox shows for a message that was given up because its patient is not to be contacted any more. */
const DO_NOT_CONTACT = "do not contact";

/**
 * Sends one waiting message and records the attempt; after the last attempt the message is given up and shown as failed.
 * A patient who asked meanwhile
 * not to be contacted gets nothing. "again": the mail server did not take it this time. The network is never waited for inside a transaction.
 */
export async function sendMessage(actor: SystemActor, { messageId }: SendMessageInput): Promise<"sent" | "failed" | "again" | "nothing to send"> {
  const found = await unattended("run a job", (tx) => findToSend(tx, messageId, actor.clinicId));
  if (!found) return "nothing to send";
  const { message, isBarred } = found;
  const lastError = isBarred ? DO_NOT_CONTACT : await errorOfSending(message);
  const isLast = isBarred || message.attempts + 1 >= MESSAGE_ATTEMPTS;
  await audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    const at = now();
    const hasEnded = lastError === null || isLast;
    // The secret of a patient's link is kept as a hash alone, so it leaves the outbox with the mail.
    const attempt = { sentAt: lastError === null ? at : null, deadAt: lastError !== null && isLast ? at : null, lastError, ...(hasEnded && { body: withoutSecrets(message.body) }) };
    if (!(await saveMessageAttemptInClinic(tx, messageId, actor.clinicId, attempt))) return;
    note.changed("attempts", ...(attempt.sentAt ? ["sentAt"] : []), ...(attempt.deadAt ? ["deadAt"] : []), ...(lastError ? ["lastError"] : []));
  });
  if (lastError === null) return "sent";
  return isLast ? "failed" : "again";
}

async function findToSend(tx: Tx, messageId: string, clinicId: string): Promise<{ message: WaitingMessage; isBarred: boolean } | null> {
  const message = await findWaitingMessageInClinic(tx, messageId, clinicId);
  return message && { message, isBarred: await isBarredRecipientInClinic(tx, message.recipient, clinicId) };
}

async function errorOfSending({ recipient, subject, body }: WaitingMessage): Promise<string | null> {
  try {
    await sendMail({ to: recipient, subject, text: body });
    return null;
  } catch (error) {
    return mailErrorCode(error);
  }
}
