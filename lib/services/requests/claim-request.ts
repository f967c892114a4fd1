import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { ClaimRequestInput } from "@/lib/inputs/request-work";
import { audited } from "../audited";
import { lockedRequest, refuseEnded, saveLocked, type SavedRequest, savedRequest } from "../locked-request";

/** Takes a request that nobody has. Throws NotFound, Conflict, and Invalid when somebody else has it. */
export async function claimRequest(actor: StaffActor, input: ClaimRequestInput): Promise<SavedRequest> {
  return audited(actor, "requests.claim", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    if (request.assignedToId !== null && request.assignedToId !== actor.staffId) {
      throw new Invalid("Somebody else has this request. Assign it to yourself to take it over.");
    }
    note.changed("assignedToId");
    return savedRequest(await saveLocked(tx, request, { assignedToId: actor.staffId }));
  });
}
