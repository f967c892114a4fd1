import "server-only";
import { findLastChange } from "@/db/queries/changes";
import type { RequestRow } from "@/db/queries/requests";
import { findOrderIdOfAppointment, lockAppointmentInClinic, type AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { findRequestIdOfOrder, lockOrderInClinic, type OrderRow } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, NotFound } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS, STATE_WORDS } from "@/lib/domain/ultrasound";
import { ultrasoundChangeWords } from "@/lib/domain/ultrasound-changes";
import type { AuditNote, Tx } from "./audited";
import { lockedNow } from "./locked-request";

export type LockedOrder = { request: RequestRow; order: OrderRow };
export type LockedAppointment = LockedOrder & { appointment: AppointmentRow };

/** The order of this clinic, locked after its request. NotFound when there is none; Conflict when the person saw an older version. */
export async function lockedOrder(tx: Tx, note: AuditNote, actor: StaffActor, seen: { orderId: string; version: number }): Promise<LockedOrder> {
  const locked = await lockedOrderNow(tx, note, actor, seen.orderId);
  if (locked.order.version !== seen.version) throw await ultrasoundConflict(tx, locked.order, locked.order.version);
  return locked;
}

/** The same, for what is guarded by another version: the worksheet's, the report's. */
export async function lockedOrderNow(tx: Tx, note: AuditNote, actor: StaffActor, orderId: string): Promise<LockedOrder> {
  const requestId = await findRequestIdOfOrder(tx, orderId, actor.clinicId);
  if (requestId === null) throw new NotFound("This ultrasound does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, requestId);
  const order = await lockOrderInClinic(tx, orderId, actor.clinicId);
  if (order === null) throw new NotFound("This ultrasound does not exist in your clinic.");
  note.about(order.id, request.patientId);
  return { request, order };
}

/** The appointment of this clinic, locked after its order. */
export async function lockedAppointment(tx: Tx, note: AuditNote, actor: StaffActor, seen: { appointmentId: string; version: number }): Promise<LockedAppointment> {
  const orderId = await findOrderIdOfAppointment(tx, seen.appointmentId, actor.clinicId);
  if (orderId === null) throw new NotFound("This appointment does not exist in your clinic.");
  const locked = await lockedOrderNow(tx, note, actor, orderId);
  const appointment = await lockAppointmentInClinic(tx, seen.appointmentId, actor.clinicId);
  if (appointment === null) throw new NotFound("This appointment does not exist in your clinic.");
  if (appointment.version !== seen.version) throw await appointmentConflict(tx, locked.order, appointment);
  return { ...locked, appointment };
}

/** What to throw when somebody saw an older version of something of this order; `version` is that thing's now. */
export async function ultrasoundConflict(tx: Tx, order: OrderRow, version: number): Promise<Conflict> {
  return conflictWith(tx, order, version, `The order is now “${STATE_WORDS[order.state]}”.`);
}

async function appointmentConflict(tx: Tx, order: OrderRow, { version, state }: AppointmentRow): Promise<Conflict> {
  return conflictWith(tx, order, version, `The appointment is now “${APPOINTMENT_WORDS[state]}”.`);
}

async function conflictWith(tx: Tx, order: OrderRow, version: number, now: string): Promise<Conflict> {
  const change = await findLastChange(tx, order.id, order.clinicId);
  return new Conflict(`This ultrasound changed while you were writing. ${now}`, {
    version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: change === null ? null : ultrasoundChangeWords(change.action),
  });
}
