import "server-only";
import { queueAppointmentMessage } from "@/db/queries/appointment-messages";
import { findPatientInClinic } from "@/db/queries/patients";
import { findAppointmentInClinic } from "@/db/queries/ultrasound-appointments";
import type { SystemActor } from "@/lib/domain/actor";
import { isStillTrue } from "@/lib/domain/appointment-messages";
import { NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { mailAddress } from "../appointment-mail";
import { audited } from "../audited";

/**
 * Queues the reminder of one appointment, once however often and from however many servers it is asked for; false when it is
 * queued already, no longer true, or its patient is not written to.
 */
export async function remindAppointment(actor: SystemActor, { appointmentId }: { appointmentId: string }): Promise<boolean> {
  return audited(actor, "messages.remind", { kind: "ultrasound", id: appointmentId }, async (tx, note) => {
    const { clinicId } = actor;
    const appointment = await findAppointmentInClinic(tx, appointmentId, clinicId);
    const patient = appointment && (await findPatientInClinic(tx, appointment.patientId, clinicId));
    if (appointment === null || patient === null) throw new NotFound();
    note.about(appointment.orderId, patient.id);
    const at = now();
    const recipient = isStillTrue("ultrasound_reminder", appointment, at) ? await mailAddress(tx, patient) : null;
    if (recipient === null) return false;
    const isQueued = await queueAppointmentMessage(tx, { id: newId(), clinicId, recipient, kind: "ultrasound_reminder", appointmentId, at, availableAt: at });
    if (isQueued) note.changed("message");
    return isQueued;
  });
}
