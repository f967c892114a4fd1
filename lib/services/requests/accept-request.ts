import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { AcceptRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";

/** Agrees to the screening, with the person's own reason. Possible with open flags; booking then waits for a clinician. Throws NotFound, Conflict, Invalid. */
export async function acceptRequest(actor: StaffActor, input: AcceptRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.accept", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    return moveStage(tx, note, actor, request, "accept", input.reason, { patternOpinion: input.patternOpinion });
  });
}
