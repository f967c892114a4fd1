import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import type { CancelOrderInput } from "@/lib/inputs/ultrasounds";
import { audited } from "../audited";
import { lockedOrder } from "../ultrasound-locked";
import { stepOrder } from "../ultrasound-step";

/** Takes an order back that has no appointment. Throws NotFound, Conflict, Invalid. */
export async function cancelOrder(actor: StaffActor, input: CancelOrderInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.cancel_order", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const locked = await lockedOrder(tx, note, actor, input);
    const { state } = locked.order;
    if (state === "scheduled") throw new Invalid("This order has an appointment. Cancel the appointment first.");
    if (state !== "ordered") throw new Invalid(`Only an order without an exam can be cancelled; this one is “${STATE_WORDS[state]}”.`);
    return stepOrder(tx, note, actor, locked, { verb: "cancel_order", reason: input.reason, changes: { state: "cancelled", cancelReason: input.reason } });
  });
}
