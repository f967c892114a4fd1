import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { CLOSE_REASONS, reasonText } from "@/lib/domain/move-reasons";
import { stageAfter } from "@/lib/domain/pathway";
import type { CloseWithoutUltrasoundInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";
import { refuseUnfinished } from "../unfinished-care";

/** Closes an accepted request that needs no ultrasound here. Throws NotFound, Conflict, Invalid. */
export async function closeWithoutUltrasound(actor: StaffActor, input: CloseWithoutUltrasoundInput): Promise<MovedRequest> {
  return audited(actor, "requests.close", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    stageAfter(request.stage, "close_without_ultrasound");
    await refuseUnfinished(tx, request);
    return moveStage(tx, note, actor, request, "close_without_ultrasound", reasonText(CLOSE_REASONS[input.because], input.reason));
  });
}
