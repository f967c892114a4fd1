import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import type { ArriveUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { refuseOtherDay } from "../open-appointment";
import { lockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, ultrasoundStep } from "../ultrasound-step";

/** Records that the patient is here, on the day of the appointment. Throws NotFound, Conflict, Invalid. */
export async function arriveUltrasound(actor: StaffActor, input: ArriveUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.arrive", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const { request, order, appointment } = await lockedAppointment(tx, note, actor, input);
    const { state } = appointment;
    if (state !== "booked") throw new Invalid(`Only the patient of a booked appointment can arrive; this one is “${APPOINTMENT_WORDS[state]}”.`);
    await refuseOtherDay(tx, appointment);
    await saveLockedAppointment(tx, note, appointment, { state: "arrived", arrivedAt: now() });
    return ultrasoundStep(request, order);
  });
}
