import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import type { RecordNoShowInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { tellNothing } from "../appointment-mail";
import { audited } from "../audited";
import { lockedAppointment } from "../ultrasound-locked";
import { saveLockedAppointment, stepOrder } from "../ultrasound-step";

/** Records that the patient did not come; the order waits for another appointment. Throws NotFound, Conflict, Invalid. */
export async function recordNoShow(actor: StaffActor, input: RecordNoShowInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.record_no_show", { kind: "ultrasound", id: input.appointmentId }, async (tx, note) => {
    const { appointment, ...locked } = await lockedAppointment(tx, note, actor, input);
    const { state, startsAt } = appointment;
    if (state !== "booked") throw new Invalid(`Only the patient of a booked appointment can miss it; this one is “${APPOINTMENT_WORDS[state]}”.`);
    if (startsAt > now()) throw new Invalid("This appointment has not begun yet. Cancel or move it instead.");
    await saveLockedAppointment(tx, note, appointment, { state: "no_show", endReason: input.reason, endedAt: now() });
    await tellNothing(tx, appointment);
    return stepOrder(tx, note, actor, locked, { verb: "record_no_show", reason: input.reason, changes: { state: "ordered" } });
  });
}
