import "server-only";
import { findWaitingMessageInClinic, saveMessageAttemptInClinic } from "@/db/queries/messages";
import type { SystemActor } from "@/lib/domain/actor";
import { MESSAGE_ATTEMPTS } from "@/lib/domain/job";
import { now } from "@/lib/platform/clock";
import { mailErrorCode, sendMail } from "@/lib/platform/mail";
import { audited, unattended } from "../audited";

export type SendMessageInput = { messageId: string };

/**
 * Sends one waiting message and records the attempt; after the last attempt the message is given up and shown as failed.
 * "again": the mail server did not take it this time. The network is never waited for inside a transaction.
 */
export async function sendMessage(actor: SystemActor, { messageId }: SendMessageInput): Promise<"sent" | "failed" | "again" | "nothing to send"> {
  const message = await unattended("run a job", (tx) => findWaitingMessageInClinic(tx, messageId, actor.clinicId));
  if (!message) return "nothing to send";
  let lastError: string | null = null;
  try {
    await sendMail({ to: message.recipient, subject: message.subject, text: message.body });
  } catch (error) {
    lastError = mailErrorCode(error);
  }
  const isLast = message.attempts + 1 >= MESSAGE_ATTEMPTS;
  await audited(actor, "messages.send", { kind: "message", id: messageId }, async (tx, note) => {
    const at = now();
    const attempt = { sentAt: lastError === null ? at : null, deadAt: lastError !== null && isLast ? at : null, lastError };
    if (!(await saveMessageAttemptInClinic(tx, messageId, actor.clinicId, attempt))) return;
    note.changed("attempts", ...(attempt.sentAt ? ["sentAt"] : []), ...(attempt.deadAt ? ["deadAt"] : []), ...(lastError ? ["lastError"] : []));
  });
  if (lastError === null) return "sent";
  return isLast ? "failed" : "again";
}
