import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import type { CancelAppointmentInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { tellCancelled } from "../appointment-mail";
import { audited } from "../audited";
import { refuseOver } from "../open-appointment";
import { lockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, stepOrder } from "../ultrasound-step";

/** Cancels an appointment; the order waits for another one. Throws NotFound, Conflict, Invalid. */
export async function cancelAppointment(actor: StaffActor, input: CancelAppointmentInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.cancel_appointment", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const { appointment, ...locked } = await lockedAppointment(tx, note, actor, input);
    refuseOver(appointment);
    await saveLockedAppointment(tx, note, appointment, { state: "cancelled", endReason: input.reason, endedAt: now() });
    await tellCancelled(tx, note, appointment);
    return stepOrder(tx, note, actor, locked, { verb: "cancel_appointment", reason: input.reason, changes: { state: "ordered" } });
  });
}
