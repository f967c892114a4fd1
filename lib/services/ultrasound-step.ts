import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { saveAppointment, type AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { saveOrder, type OrderRow } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Conflict } from "@/lib/domain/errors";
import type { MoveVerb } from "@/lib/domain/pathway";
import { AuditNote, type Tx } from "./audited";
import { moveStage } from "./stage-move";
import type { LockedOrder } from "./ultrasound-locked";

type Changes = Parameters<typeof saveOrder>[2];
type Step = { verb: MoveVerb; reason: string | null; changes: Changes };

/** Takes a locked order to its next state, and its request along the pathway when the order is the diagnostic one. */
export async function stepOrder(tx: Tx, note: AuditNote, actor: StaffActor, { request, order }: LockedOrder, step: Step): Promise<UltrasoundStep> {
  const saved = await saveLockedOrder(tx, note, order, step.changes);
  if (order.purpose !== "diagnostic") return ultrasoundStep(request, saved);
  const moving = new AuditNote({ kind: "request" });
  const { version } = await moveStage(tx, moving, actor, request, step.verb, step.reason);
  note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: moving.changedFields });
  return ultrasoundStep({ ...request, version }, saved);
}

/** Saves on the locked row; returns the row as it is now. */
export async function saveLockedOrder(tx: Tx, note: AuditNote, order: OrderRow, changes: Changes): Promise<OrderRow> {
  const version = await saveOrder(tx, order, changes);
  if (version === null) throw new Conflict("Somebody else changed this ultrasound first.");
  note.changed(...Object.keys(changes));
  return { ...order, ...changes, version };
}

/** The same for an appointment. */
export async function saveLockedAppointment(tx: Tx, note: AuditNote, appointment: AppointmentRow, changes: Parameters<typeof saveAppointment>[2]): Promise<AppointmentRow> {
  const version = await saveAppointment(tx, appointment, changes);
  if (version === null) throw new Conflict("Somebody else changed this appointment first.");
  note.changed(...Object.keys(changes).map((field) => `appointment.${field}`));
  return { ...appointment, ...changes, version };
}

export function ultrasoundStep(request: RequestRow, order: OrderRow): UltrasoundStep {
  return { orderId: order.id, orderVersion: order.version, requestId: request.id, reference: request.reference, version: request.version };
}
