import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import type { TakeInUltrasoundInput } from "@/lib/inputs/ultrasound-board";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, ultrasoundStep } from "../ultrasound-step";

/** Records that a patient who has arrived was taken into the room. Throws NotFound, Conflict, Invalid. */
export async function takeInUltrasound(actor: StaffActor, input: TakeInUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.take_in", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const { request, order, appointment } = await lockedAppointment(tx, note, actor, input);
    const { state, inRoomAt } = appointment;
    if (state !== "arrived") throw new Invalid(`Only a patient who has arrived can be taken in; this appointment is “${APPOINTMENT_WORDS[state]}”.`);
    if (inRoomAt !== null) throw new Invalid("This patient is in the room already.");
    await saveLockedAppointment(tx, note, appointment, { inRoomAt: now() });
    return ultrasoundStep(request, order);
  });
}
