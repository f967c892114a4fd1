import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { MessageState, OutboxMessage } from "@/lib/domain/message";
import type { Tx } from "../client";
import { messages, staff } from "../schema";
import { enqueueInTx } from "./jobs";
import { isEmailBarredInClinic } from "./patients";

export type NewMessage = { id: string; clinicId: string; recipient: string; subject: string; body: string; availableAt: Date };
export type WaitingMessage = { id: string; recipient: string; subject: string; body: string; attempts: number; version: number };

const IS_WAITING = and(isNull(messages.sentAt), isNull(messages.deadAt));

/** Writes the message and the job that sends it; both exist when the transaction commits, or neither. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx.insert(messages).values({ ...message, createdAt: message.availableAt });
  await enqueueInTx(tx, "messages.send", { clinicId: message.clinicId, messageId: message.id }, { startAfter: message.availableAt });
}

/** The message while it waits; null when it was sent or given up, or is of another clinic. */
export async function findWaitingMessageInClinic(tx: Tx, id: string, clinicId: string): Promise<WaitingMessage | null> {
  const [row] = await tx
    .select({
      id: messages.id,
      recipient: messages.recipient,
      subject: messages.subject,
      body: messages.body,
      attempts: messages.attempts,
      version: messages.version,
    })
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), IS_WAITING));
  return row ?? null;
}

/** Whether a patient of this address is not to be contacted; an account of the clinic is told all the same, since it is told as staff. */
export async function isBarredRecipientInClinic(tx: Tx, recipient: string, clinicId: string): Promise<boolean> {
  if (!(await isEmailBarredInClinic(tx, recipient, clinicId))) return false;
  return (await tx.$count(staff, and(eq(staff.clinicId, clinicId), sql`lower(${staff.email}) = lower(${recipient})`))) === 0;
}

/** `body`: what is left of it when it has ended. */
export type MessageAttempt = { sentAt: Date | null; deadAt: Date | null; lastError: string | null; body?: string };

/** Records one attempt on a message that still waits; false when another attempt ended it first. */
export async function saveMessageAttemptInClinic(tx: Tx, id: string, clinicId: string, attempt: MessageAttempt): Promise<boolean> {
  const saved = await tx
    .update(messages)
    .set({ ...attempt, attempts: sql`${messages.attempts} + 1`, version: sql`${messages.version} + 1` })
    .where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), IS_WAITING))
    .returning({ id: messages.id });
  return saved.length === 1;
}

/** The newest messages of the clinic, newest first. */
export async function selectMessagesInClinic(tx: Tx, clinicId: string, limit: number): Promise<OutboxMessage[]> {
  const rows = await tx.select().from(messages).where(eq(messages.clinicId, clinicId)).orderBy(desc(messages.createdAt), desc(messages.id)).limit(limit);
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    state: row.sentAt ? "sent" : row.deadAt ? "failed" : "waiting",
    createdAt: row.createdAt.toISOString(),
    endedAt: (row.sentAt ?? row.deadAt)?.toISOString() ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
  }));
}

export async function countMessagesInClinic(tx: Tx, clinicId: string): Promise<Record<MessageState, number>> {
  const [row] = await tx
    .select({
      waiting: sql`count(*) filter (where ${IS_WAITING})`.mapWith(Number),
      sent: sql`count(*) filter (where ${isNotNull(messages.sentAt)})`.mapWith(Number),
      failed: sql`count(*) filter (where ${isNotNull(messages.deadAt)})`.mapWith(Number),
    })
    .from(messages)
    .where(eq(messages.clinicId, clinicId));
  return { waiting: row?.waiting ?? 0, sent: row?.sent ?? 0, failed: row?.failed ?? 0 };
}
