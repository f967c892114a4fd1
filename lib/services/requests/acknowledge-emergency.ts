import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { AcknowledgeEmergencyInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedRequest, refuseEnded, saveLocked, type SavedRequest, savedRequest } from "../locked-request";

/** Says by name that this person is dealing with the emergency. Throws NotFound, Conflict, Invalid. */
export async function acknowledgeEmergency(actor: StaffActor, input: AcknowledgeEmergencyInput): Promise<SavedRequest> {
  return audited(actor, "requests.acknowledge_emergency", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    if (urgencyFromRank(request.urgency) !== "EMERGENCY") throw new Invalid("This request is not an emergency.");
    if (request.emergencyAcknowledgedAt !== null) throw new Invalid("Somebody has already acknowledged this emergency.");
    note.changed("emergencyAcknowledgedById", "emergencyAcknowledgedAt");
    return savedRequest(await saveLocked(tx, request, { emergencyAcknowledgedById: actor.staffId, emergencyAcknowledgedAt: now() }));
  });
}
