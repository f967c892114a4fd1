import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { DECLINE_REASONS, reasonText } from "@/lib/domain/move-reasons";
import { stageAfter } from "@/lib/domain/pathway";
import type { DeclineRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";
import { refuseExamUnderWay } from "../unfinished-care";

/** Ends a request before screening, with a reason. Throws NotFound, Conflict, Invalid. */
export async function declineRequest(actor: StaffActor, input: DeclineRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.decline", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    stageAfter(request.stage, "decline");
    await refuseExamUnderWay(tx, request);
    return moveStage(tx, note, actor, request, "decline", reasonText(DECLINE_REASONS[input.because], input.reason));
  });
}
