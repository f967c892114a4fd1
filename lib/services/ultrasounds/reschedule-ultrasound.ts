import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import type { RescheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { tellMoved } from "../appointment-mail";
import { audited } from "../audited";
import { bookSlot } from "../booked-slot";
import { refuseEnded } from "../locked-request";
import { refuseWhileFlagged } from "../routine-booking";
import { lockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, saveLockedOrder, ultrasoundStep } from "../ultrasound-step";

/** Moves a booked appointment: the old one is kept with the reason, and its time is free for the new one. Throws as scheduling does. */
export async function rescheduleUltrasound(actor: StaffActor, input: RescheduleUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.schedule", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const { request, order, appointment } = await lockedAppointment(tx, note, actor, input);
    refuseEnded(request);
    const { state } = appointment;
    if (state !== "booked") throw new Invalid(`Only a booked appointment can be moved; this one is “${APPOINTMENT_WORDS[state]}”.`);
    await refuseWhileFlagged(tx, actor, request, order);
    await saveLockedAppointment(tx, note, appointment, { state: "moved", endReason: input.reason, endedAt: now() });
    await bookSlot(tx, note, actor, { request, order }, input);
    await tellMoved(tx, note, { request, order }, appointment);
    return ultrasoundStep(request, await saveLockedOrder(tx, note, order, {}));
  });
}
