import "server-only";
import { dropMessagesOfAppointment, queueAppointmentMessage, selectConfirmed, selectToldOfOrders } from "@/db/queries/appointment-messages";
import { findPatientInClinic, isEmailBarredInClinic, type PatientRow } from "@/db/queries/patients";
import { lockAppointmentsOfOrder, lockOpenAppointmentOfOrder, type AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { selectReachableInClinic } from "@/db/queries/ultrasound-schedule";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { mailRefusal, type AppointmentMessageKind } from "@/lib/domain/appointment-messages";
import { NotFound } from "@/lib/domain/errors";
import { MESSAGE_HOLD_MS } from "@/lib/domain/message";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import type { LockedOrder } from "./ultrasound-locked";

/** Tells the patient of the appointment just booked for this order. Whatever tells a patient goes out 20 seconds later, unless an undo drops it. */
export async function tellBooked(tx: Tx, note: AuditNote, { order }: LockedOrder): Promise<void> {
  await tell(tx, note, await openAppointment(tx, order), "ultrasound_booked");
}

/** The same after a move. Whoever was not told of the time before is told of an appointment, not of a change. */
export async function tellMoved(tx: Tx, note: AuditNote, { order }: LockedOrder, before: AppointmentRow): Promise<void> {
  const dropped = await dropMessagesOfAppointment(tx, before.id, before.clinicId, now());
  await tell(tx, note, await openAppointment(tx, order), dropped.includes("ultrasound_booked") ? "ultrasound_booked" : "ultrasound_moved");
}

/**
 * The same after a cancellation; `before`: as it stood. Nobody is told who knew nothing of it, or is here. Whom no mail told of
 * the move to this time still goes by an earlier one, so that is said to be off as well.
 */
export async function tellCancelled(tx: Tx, note: AuditNote, before: AppointmentRow): Promise<void> {
  const dropped = await dropMessagesOfAppointment(tx, before.id, before.clinicId, now());
  if (before.state !== "booked") return;
  if (!dropped.includes("ultrasound_booked")) await tell(tx, note, before, "ultrasound_cancelled");
  const earlier = await movedInto(tx, before);
  const told = await selectConfirmed(tx, [before, ...earlier].map(({ id }) => id), before.clinicId);
  const toldLast = [before, ...earlier].find(({ id }) => told.includes(id));
  if (toldLast && toldLast.id !== before.id) await tell(tx, note, toldLast, "ultrasound_cancelled");
}

/** What waits about an appointment that ended otherwise is not sent. */
export async function tellNothing(tx: Tx, { id, clinicId }: AppointmentRow): Promise<void> {
  await dropMessagesOfAppointment(tx, id, clinicId, now());
}

/** An ended appointment stands again: what waits to say otherwise is dropped, and who was not told of it is told now. */
export async function tellStandsAgain(tx: Tx, note: AuditNote, again: AppointmentRow): Promise<void> {
  for (const { id } of [again, ...(await movedInto(tx, again))]) await dropMessagesOfAppointment(tx, id, again.clinicId, now());
  const [told] = await selectToldOfOrders(tx, [again.orderId], again.clinicId);
  const confirmations = told?.messages.filter(({ kind }) => kind !== "ultrasound_cancelled") ?? [];
  const dropped = confirmations.find(({ state, kind }) => state === "dropped" && kind !== "ultrasound_reminder");
  if (dropped) await tell(tx, note, again, dropped.kind);
}

/** The times that were left one for the other up to this appointment, the last first. */
async function movedInto(tx: Tx, { id, orderId, clinicId }: AppointmentRow): Promise<AppointmentRow[]> {
  const all = await lockAppointmentsOfOrder(tx, orderId, clinicId);
  const earlier = all.slice(all.findIndex((one) => one.id === id) + 1);
  const end = earlier.findIndex(({ state }) => state !== "moved");
  return end === -1 ? earlier : earlier.slice(0, end);
}

async function tell(tx: Tx, note: AuditNote, { id, clinicId, patientId, startsAt }: AppointmentRow, kind: AppointmentMessageKind): Promise<void> {
  const at = now();
  const patient = await findPatientInClinic(tx, patientId, clinicId);
  if (patient === null) throw new NotFound();
  const recipient = startsAt > at ? await mailAddress(tx, patient) : null;
  if (recipient === null) return;
  const isQueued = await queueAppointmentMessage(tx, { id: newId(), clinicId, recipient, kind, appointmentId: id, at, availableAt: new Date(at.getTime() + MESSAGE_HOLD_MS) });
  if (isQueued) note.changed("message");
}

/** Where this patient is written to about appointments, or null. */
export async function mailAddress(tx: Tx, patient: PatientRow): Promise<string | null> {
  return (await refusalToMail(tx, patient)) === null ? patient.email : null;
}

/** Why this patient is not written to about appointments, or null. */
export async function refusalToMail(tx: Tx, { email, clinicId, isDoNotContact, diedOn }: PatientRow): Promise<string | null> {
  const { sendsMessages } = await findUltrasoundSettings(tx, clinicId);
  const isEmailBarred = email !== null && (await isEmailBarredInClinic(tx, email, clinicId));
  return mailRefusal({ email, isDoNotContact, diedOn, isEmailBarred }, sendsMessages);
}

/** The same of many at once: by patient, and of those alone who are not written to. */
export async function refusalsToMail(tx: Tx, clinicId: string, patientIds: readonly string[]): Promise<Record<string, string>> {
  const { sendsMessages } = await findUltrasoundSettings(tx, clinicId);
  const people = await selectReachableInClinic(tx, clinicId, [...new Set(patientIds)]);
  return Object.fromEntries(
    people.flatMap(({ patientId, ...person }) => {
      const refusal = mailRefusal(person, sendsMessages);
      return refusal === null ? [] : [[patientId, refusal]];
    }),
  );
}

async function openAppointment(tx: Tx, { id, clinicId }: LockedOrder["order"]): Promise<AppointmentRow> {
  const open = await lockOpenAppointmentOfOrder(tx, id, clinicId);
  if (open === null) throw new NotFound();
  return open;
}
