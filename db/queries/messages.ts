import "server-only";
import { and, desc, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { MessageState, OutboxMessage } from "@/lib/domain/message";
import type { MessageKind } from "@/lib/domain/message-kind";
import type { Tx } from "../client";
import { messages, staff } from "../schema";
import { enqueueInTx } from "./jobs";
import { isEmailBarredInClinic } from "./patients";

export type NewMessage = { id: string; clinicId: string; recipient: string; subject: string; body: string; availableAt: Date };
export type WaitingMessage = {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  kind: MessageKind;
  /** The appointment that it tells of; its words are then written when it is sent. */
  appointmentId: string | null;
  attempts: number;
};

export const IS_WAITING = and(isNull(messages.sentAt), isNull(messages.deadAt), isNull(messages.droppedAt));

/** Writes the message and the job that sends it; both exist when the transaction commits, or neither. */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx.insert(messages).values({ ...message, createdAt: message.availableAt });
  await enqueueInTx(tx, "messages.send", { clinicId: message.clinicId, messageId: message.id }, { startAfter: message.availableAt });
}

/**
 * The message while it waits and its time has come, kept from every other run up to `until`; null when another run has it, it
 * is to wait on, it was sent, given up or dropped, or is of another clinic.
 */
export async function claimMessageInClinic(tx: Tx, id: string, clinicId: string, { at, until }: { at: Date; until: Date }): Promise<WaitingMessage | null> {
  const [row] = await tx
    .update(messages)
    .set({ availableAt: until, version: sql`${messages.version} + 1` })
    .where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), IS_WAITING, lte(messages.availableAt, at)))
    .returning({
      id: messages.id,
      recipient: messages.recipient,
      subject: messages.subject,
      body: messages.body,
      kind: messages.kind,
      appointmentId: messages.appointmentId,
      attempts: messages.attempts,
    });
  return row ?? null;
}

/** Queues a job for the time from which a waiting message may be sent; false when it does not wait any more. */
export async function queueForItsTimeInClinic(tx: Tx, id: string, clinicId: string): Promise<boolean> {
  const [row] = await tx.select({ availableAt: messages.availableAt }).from(messages).where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), IS_WAITING));
  if (row === undefined) return false;
  await enqueueInTx(tx, "messages.send", { clinicId, messageId: id }, { startAfter: row.availableAt });
  return true;
}

/** Whether a patient of this address is not to be contacted; an account of the clinic is told all the same, since it is told as staff. */
export async function isBarredRecipientInClinic(tx: Tx, recipient: string, clinicId: string): Promise<boolean> {
  if (!(await isEmailBarredInClinic(tx, recipient, clinicId))) return false;
  return (await tx.$count(staff, and(eq(staff.clinicId, clinicId), sql`lower(${staff.email}) = lower(${recipient})`))) === 0;
}

/**
 * `availableAt`: when the next run may take it. `recipient`: where it went. `subject`: what it said, where its words are
 * written when it is sent. `body`: what is left of it when it has ended.
 */
export type MessageAttempt = { sentAt: Date | null; deadAt: Date | null; lastError: string | null; availableAt: Date; recipient: string; subject?: string; body?: string };

/**
 * Records one attempt on a message that still waits; false when another attempt ended it first. One that was dropped while
 * the mail server took it was sent all the same, and says so.
 */
export async function saveMessageAttemptInClinic(tx: Tx, id: string, clinicId: string, attempt: MessageAttempt): Promise<boolean> {
  const wasDropped = attempt.sentAt === null ? undefined : isNotNull(messages.droppedAt);
  const saved = await tx
    .update(messages)
    .set({ ...attempt, ...(attempt.sentAt !== null && { droppedAt: null }), attempts: sql`${messages.attempts} + 1`, version: sql`${messages.version} + 1` })
    .where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), or(IS_WAITING, wasDropped)))
    .returning({ id: messages.id });
  return saved.length === 1;
}

/** Ends a waiting message unsent, because it is no longer true; false when it had ended already. */
export async function dropMessageInClinic(tx: Tx, id: string, clinicId: string, droppedAt: Date): Promise<boolean> {
  const dropped = await tx
    .update(messages)
    .set({ droppedAt, version: sql`${messages.version} + 1` })
    .where(and(eq(messages.id, id), eq(messages.clinicId, clinicId), IS_WAITING))
    .returning({ id: messages.id });
  return dropped.length === 1;
}

/** The newest messages of the clinic, newest first. */
export async function selectMessagesInClinic(tx: Tx, clinicId: string, limit: number): Promise<OutboxMessage[]> {
  const rows = await tx.select().from(messages).where(eq(messages.clinicId, clinicId)).orderBy(desc(messages.createdAt), desc(messages.id)).limit(limit);
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    state: messageState(row),
    createdAt: row.createdAt.toISOString(),
    endedAt: endOfMessage(row)?.toISOString() ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
  }));
}

type Ends = { sentAt: Date | null; deadAt: Date | null; droppedAt: Date | null };

export function messageState({ sentAt, deadAt, droppedAt }: Ends): MessageState {
  if (sentAt !== null) return "sent";
  if (deadAt !== null) return "failed";
  return droppedAt === null ? "waiting" : "dropped";
}

export function endOfMessage({ sentAt, deadAt, droppedAt }: Ends): Date | null {
  return sentAt ?? deadAt ?? droppedAt;
}

export async function countMessagesInClinic(tx: Tx, clinicId: string): Promise<Record<MessageState, number>> {
  const [row] = await tx
    .select({
      waiting: sql`count(*) filter (where ${IS_WAITING})`.mapWith(Number),
      sent: sql`count(*) filter (where ${isNotNull(messages.sentAt)})`.mapWith(Number),
      failed: sql`count(*) filter (where ${isNotNull(messages.deadAt)})`.mapWith(Number),
      dropped: sql`count(*) filter (where ${isNotNull(messages.droppedAt)})`.mapWith(Number),
    })
    .from(messages)
    .where(eq(messages.clinicId, clinicId));
  return { waiting: row?.waiting ?? 0, sent: row?.sent ?? 0, failed: row?.failed ?? 0, dropped: row?.dropped ?? 0 };
}
