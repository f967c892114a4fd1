import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import type { SetShortNoticeInput } from "@/lib/inputs/short-notice";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { refuseEnded } from "../locked-request";
import { lockedOrder } from "../ultrasound-locked";
import { saveLockedOrder, ultrasoundStep } from "../ultrasound-step";

/** Notes that the person agreed to come at short notice, or no longer does. Throws NotFound, Conflict, Invalid. */
export async function setShortNotice(actor: StaffActor, { isAgreed, ...seen }: SetShortNoticeInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.set_short_notice", { kind: "ultrasound", id: seen.orderId }, async (tx, note) => {
    const { request, order } = await lockedOrder(tx, note, actor, seen);
    refuseEnded(request);
    if (order.state !== "ordered" && order.state !== "scheduled") {
      throw new Invalid(`Only somebody who still waits for an ultrasound can come at short notice; this one is “${STATE_WORDS[order.state]}”.`);
    }
    if ((order.shortNoticeAt !== null) === isAgreed) return ultrasoundStep(request, order);
    return ultrasoundStep(request, await saveLockedOrder(tx, note, order, { shortNoticeAt: isAgreed ? now() : null }));
  });
}
