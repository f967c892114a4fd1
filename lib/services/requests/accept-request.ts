import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { Invalid } from "@/lib/domain/errors";
import { acceptReasonText } from "@/lib/domain/move-reasons";
import type { AcceptRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";

/**
 * Agrees to the screening, with a standard reason, the person's own words, or both; of an emergency or same-day request only
 * in own words. Possible with open flags; booking then waits for a clinician. Throws NotFound, Conflict, Invalid.
 */
export async function acceptRequest(actor: StaffActor, input: AcceptRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.accept", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseUnexplained(request, input.reason);
    return moveStage(tx, note, actor, request, "accept", acceptReasonText(input.because, input.reason), { patternOpinion: input.patternOpinion });
  });
}

/** Three keys must not be enough to send an urgent request on its routine way. */
function refuseUnexplained({ urgency, firstContactAt }: RequestRow, words: string): void {
  if (urgency < urgencyRank("SAME_DAY") || words !== "") return;
  const message = `Write in your own words why this urgent request is accepted.${firstContactAt === null ? " Nobody has called yet." : ""}`;
  throw new Invalid(message, [{ field: "reason", message }]);
}
