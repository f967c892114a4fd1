import "server-only";
import { lockAppointmentsOfOrder } from "@/db/queries/ultrasound-appointments";
import { findExamOfOrder } from "@/db/queries/ultrasound-exams";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import type { PutBackUltrasoundInput } from "@/lib/inputs/ultrasound-board";
import { audited, type AuditNote, type Tx } from "../audited";
import { refuseNotFree } from "../booked-slot";
import { isToday } from "../open-appointment";
import { lockedAppointment, type LockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, saveLockedOrder, ultrasoundStep } from "../ultrasound-step";

/**
 * Takes the last step of the day's board back: out of the room, not arrived after all, or expected again. The missed
 * appointment of a diagnostic order moved its request, so that is undone on the request. Throws NotFound, Conflict, Invalid.
 */
export async function putBackUltrasound(actor: StaffActor, input: PutBackUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.put_back", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const locked = await lockedAppointment(tx, note, actor, input);
    const { request, order, appointment } = locked;
    const { state, inRoomAt } = appointment;
    if (state === "no_show" && order.purpose !== "diagnostic") return expectAgain(tx, note, locked);
    if (state !== "arrived") throw new Invalid(`This step cannot be taken back here; the appointment is “${APPOINTMENT_WORDS[state]}”.`);
    if ((await findExamOfOrder(tx, order.id, order.clinicId)) !== null) throw new Invalid("The exam has begun, so the patient is in the room.");
    await saveLockedAppointment(tx, note, appointment, inRoomAt === null ? { state: "booked", arrivedAt: null } : { inRoomAt: null });
    return ultrasoundStep(request, order);
  });
}

async function expectAgain(tx: Tx, note: AuditNote, { request, order, appointment }: LockedAppointment): Promise<UltrasoundStep> {
  if (order.state !== "ordered") throw new Invalid("This order went on since. Look at its newest appointment.");
  const [newest] = await lockAppointmentsOfOrder(tx, order.id, order.clinicId);
  if (newest?.id !== appointment.id) throw new Invalid("Another appointment was made since. Look at the newest one of this order.");
  if (!(await isToday(tx, appointment))) throw new Invalid("Only a missed appointment of today can be expected again. Make a new one.");
  await refuseNotFree(tx, appointment);
  await saveLockedAppointment(tx, note, appointment, { state: "booked", endReason: null, endedAt: null });
  return ultrasoundStep(request, await saveLockedOrder(tx, note, order, { state: "scheduled" }));
}
