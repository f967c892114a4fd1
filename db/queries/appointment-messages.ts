import "server-only";
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, not, notExists, sql } from "drizzle-orm";
import type { AppointmentMessageKind, ToldMessage } from "@/lib/domain/appointment-messages";
import type { AppointmentState } from "@/lib/domain/ultrasound";
import type { Tx } from "../client";
import { clinics, messages, patients, ultrasoundAppointments } from "../schema";
import { enqueueInTx } from "./jobs";
import { endOfMessage, IS_WAITING, messageState } from "./messages";
import { isBarredAddress } from "./patients";

/** `id`: of a new message; one that is taken up again keeps its own. */
export type NewAppointmentMessage = { id: string; clinicId: string; recipient: string; kind: AppointmentMessageKind; appointmentId: string; at: Date; availableAt: Date };

/**
 * Queues a message about an appointment, its words to be written when it is sent. One of a kind tells of an appointment: one
 * that was dropped unsent is taken up again, and false when it was sent or waits already.
 */
export async function queueAppointmentMessage(tx: Tx, { id, clinicId, recipient, kind, appointmentId, at, availableAt }: NewAppointmentMessage): Promise<boolean> {
  const [queued] = await tx
    .insert(messages)
    .values({ id, clinicId, recipient, kind, appointmentId, subject: "", body: "", createdAt: at, availableAt })
    .onConflictDoUpdate({
      target: [messages.appointmentId, messages.kind],
      targetWhere: isNotNull(messages.appointmentId),
      // One that a run still sends is not sent by another one meanwhile.
      set: { recipient, availableAt: sql`greatest(${messages.availableAt}, excluded.available_at)`, createdAt: at, droppedAt: null, attempts: 0, lastError: null, version: sql`${messages.version} + 1` },
      setWhere: isNotNull(messages.droppedAt),
    })
    .returning({ id: messages.id, availableAt: messages.availableAt });
  if (queued === undefined) return false;
  await enqueueInTx(tx, "messages.send", { clinicId, messageId: queued.id }, { startAfter: queued.availableAt });
  return true;
}

/** Ends what waits to be sent about this appointment; returns of which kinds it was. */
export async function dropMessagesOfAppointment(tx: Tx, appointmentId: string, clinicId: string, droppedAt: Date): Promise<AppointmentMessageKind[]> {
  const dropped = await tx
    .update(messages)
    .set({ droppedAt, version: sql`${messages.version} + 1` })
    .where(and(eq(messages.appointmentId, appointmentId), eq(messages.clinicId, clinicId), IS_WAITING))
    .returning({ kind: messages.kind });
  return dropped.flatMap(({ kind }) => (kind === "other" ? [] : [kind]));
}

export type AppointmentFacts = { patientId: string; state: AppointmentState; startsAt: Date; endsAt: Date; timeZone: string; clinicPhone: string; language: string };

/** What a message about this appointment says, as it stands now. */
export async function findAppointmentFactsInClinic(tx: Tx, appointmentId: string, clinicId: string): Promise<AppointmentFacts | null> {
  const a = ultrasoundAppointments;
  const [row] = await tx
    .select({ patientId: a.patientId, state: a.state, startsAt: a.startsAt, endsAt: a.endsAt, timeZone: clinics.timeZone, clinicPhone: clinics.phone, language: patients.language })
    .from(a)
    .innerJoin(clinics, eq(clinics.id, a.clinicId))
    .innerJoin(patients, eq(patients.id, a.patientId))
    .where(and(eq(a.id, appointmentId), eq(a.clinicId, clinicId)));
  return row ?? null;
}

const MAY_BE_WRITTEN_TO = and(
  isNotNull(patients.email), eq(patients.isDoNotContact, false), isNull(patients.diedOn), not(isBarredAddress(patients.email, patients.clinicId)),
);

export type ReminderCandidate = { id: string; startsAt: Date; madeAt: Date };

/** Booked appointments that begin in this span, that nobody was or is to be reminded of and whose patient may be written to, soonest first. */
export async function selectUnremindedInClinic(tx: Tx, clinicId: string, { from, before }: { from: Date; before: Date }, limit: number): Promise<ReminderCandidate[]> {
  const a = ultrasoundAppointments;
  const reminder = tx.select({ id: messages.id }).from(messages).where(and(eq(messages.appointmentId, a.id), eq(messages.kind, "ultrasound_reminder"), isNull(messages.droppedAt)));
  return tx
    .select({ id: a.id, startsAt: a.startsAt, madeAt: a.recordedAt })
    .from(a)
    .innerJoin(patients, eq(patients.id, a.patientId))
    .where(and(eq(a.clinicId, clinicId), eq(a.state, "booked"), gt(a.startsAt, from), lt(a.startsAt, before), notExists(reminder), MAY_BE_WRITTEN_TO))
    .orderBy(asc(a.startsAt), asc(a.id))
    .limit(limit);
}

export type ToldOfOrder = { orderId: string; appointmentId: string; state: AppointmentState; startsAt: Date; messages: ToldMessage[] };

/** The newest appointment of each of these orders, with what was mailed about it. */
export async function selectToldOfOrders(tx: Tx, orderIds: readonly string[], clinicId: string): Promise<ToldOfOrder[]> {
  if (orderIds.length === 0) return [];
  const a = ultrasoundAppointments;
  const newest = await tx
    .selectDistinctOn([a.orderId], { orderId: a.orderId, appointmentId: a.id, state: a.state, startsAt: a.startsAt })
    .from(a)
    .where(and(inArray(a.orderId, [...orderIds]), eq(a.clinicId, clinicId)))
    .orderBy(a.orderId, desc(a.id));
  const told = await selectMessagesOf(tx, newest.map(({ appointmentId }) => appointmentId), clinicId);
  return newest.map((one) => ({ ...one, messages: told.filter(({ appointmentId }) => appointmentId === one.appointmentId).map(({ kind, state, at }) => ({ kind, state, at })) }));
}

/** Which of these appointments a mail told of, as booked or as the new time. */
export async function selectConfirmed(tx: Tx, appointmentIds: string[], clinicId: string): Promise<string[]> {
  const told = await selectMessagesOf(tx, appointmentIds, clinicId);
  return told.flatMap(({ kind, state, appointmentId }) => (state === "sent" && (kind === "ultrasound_booked" || kind === "ultrasound_moved") && appointmentId !== null ? [appointmentId] : []));
}

async function selectMessagesOf(tx: Tx, appointmentIds: string[], clinicId: string): Promise<(ToldMessage & { appointmentId: string | null })[]> {
  if (appointmentIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(messages)
    .where(and(inArray(messages.appointmentId, appointmentIds), eq(messages.clinicId, clinicId)))
    .orderBy(asc(messages.createdAt), asc(messages.id));
  return rows.flatMap(({ kind, ...row }) => (kind === "other" ? [] : [{ appointmentId: row.appointmentId, kind, state: messageState(row), at: endOfMessage(row)?.toISOString() ?? null }]));
}
