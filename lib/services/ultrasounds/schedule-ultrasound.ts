import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import type { ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { tellBooked } from "../appointment-mail";
import { audited } from "../audited";
import { bookSlot } from "../booked-slot";
import { refuseEnded } from "../locked-request";
import { refuseWhileFlagged } from "../routine-booking";
import { lockedOrder } from "../ultrasound-locked";
import { stepOrder } from "../ultrasound-step";

/** Books room, sonographer and time for an order. Throws NotFound, Invalid, and Conflict that says who has the slot. */
export async function scheduleUltrasound(actor: StaffActor, input: ScheduleUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.schedule", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const locked = await lockedOrder(tx, note, actor, input);
    refuseEnded(locked.request);
    const { state } = locked.order;
    if (state !== "ordered") throw new Invalid(`Only an order that waits for its appointment can be scheduled; this one is “${STATE_WORDS[state]}”.`);
    await refuseWhileFlagged(tx, actor, locked.request, locked.order);
    await bookSlot(tx, note, actor, locked, input);
    await tellBooked(tx, note, locked);
    return stepOrder(tx, note, actor, locked, { verb: "schedule_ultrasound", reason: null, changes: { state: "scheduled" } });
  });
}
