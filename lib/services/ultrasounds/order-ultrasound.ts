import "server-only";
import { insertOrder, lockOrderInClinic, type OrderRow } from "@/db/queries/ultrasound-orders";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { STAGE_WORDS } from "@/lib/domain/stages";
import type { OrderPurpose } from "@/lib/domain/ultrasound";
import { asksForSigns } from "@/lib/domain/ultrasound-order";
import type { OrderUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type AuditNote, type Tx } from "../audited";
import { lockedRequest, refuseEnded, saveLocked } from "../locked-request";
import { refuseWhileFlagged } from "../routine-booking";
import { moveStage } from "../stage-move";
import { ultrasoundStep } from "../ultrasound-step";

/** Orders an ultrasound. Only a diagnostic one moves the request along; without vein signs it says why it is worth it. Throws NotFound, Conflict, Invalid. */
export async function orderUltrasound(actor: StaffActor, input: OrderUltrasoundInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.order", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseTooEarly(request, input.purpose);
    await refuseWhileFlagged(tx, actor, request, input);
    const noSignsReason = reasonWithoutSigns(request, input);
    const { version } = await moved(tx, note, actor, request, input.purpose);
    const order = await insertedOrder(tx, actor, { ...input, noSignsReason });
    note.alsoChanged({ kind: "ultrasound", id: order.id, patientId: request.patientId, changedFields: ["purpose", "legs", "study", "indication", "priority", "needs", ...(noSignsReason === null ? [] : ["noSignsReason"]), "state"] });
    return ultrasoundStep({ ...request, version }, order);
  });
}

/** Another one than the diagnostic changes no stage, and still the version: two people must not order the same one unseen. */
async function moved(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, purpose: OrderPurpose): Promise<{ version: number }> {
  if (purpose === "diagnostic") return moveStage(tx, note, actor, request, "order_ultrasound", null);
  note.changed("ultrasounds");
  return saveLocked(tx, request, {});
}

function refuseTooEarly(request: RequestRow, purpose: OrderPurpose): void {
  refuseEnded(request);
  const isTriage = request.stage === "new" || request.stage === "needs_info";
  if (isTriage && purpose !== "diagnostic" && purpose !== "dvt") {
    throw new Invalid(`This ultrasound is possible once the request is accepted; it is at ${STAGE_WORDS[request.stage]}.`);
  }
}

/** What was written when it is asked for, and null when it is not; Invalid when it is missing. */
function reasonWithoutSigns({ veinSigns }: RequestRow, { purpose, noSignsReason }: OrderUltrasoundInput): string | null {
  if (!asksForSigns(purpose, veinSigns)) return null;
  if (noSignsReason !== null) return noSignsReason;
  const message = "Look at the leg first: this person reported no vein signs, or not all of them are known. Write what speaks for an ultrasound.";
  throw new Invalid(message, [{ field: "noSignsReason", message: "Write what speaks for an ultrasound." }]);
}

async function insertedOrder(tx: Tx, actor: StaffActor, input: OrderUltrasoundInput): Promise<OrderRow> {
  const { requestId, purpose, legs, study, indication, clinicalQuestion, priority, needs, noSignsReason } = input;
  const id = newId();
  const { clinicId, staffId } = actor;
  await insertOrder(tx, { id, clinicId, requestId, purpose, legs, study, indication, clinicalQuestion, priority, needs, noSignsReason, orderedById: staffId, orderedAt: now() });
  const order = await lockOrderInClinic(tx, id, clinicId);
  if (order === null) throw new NotFound();
  return order;
}
