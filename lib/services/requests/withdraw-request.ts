import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { reasonText, WITHDRAW_REASONS } from "@/lib/domain/move-reasons";
import { stageAfter } from "@/lib/domain/pathway";
import type { WithdrawRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";
import { refuseExamUnderWay } from "../unfinished-care";

/** Ends a request because the person no longer wants or can have it. Throws NotFound, Conflict, Invalid. */
export async function withdrawRequest(actor: StaffActor, input: WithdrawRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.withdraw", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    stageAfter(request.stage, "withdraw");
    await refuseExamUnderWay(tx, request);
    return moveStage(tx, note, actor, request, "withdraw", reasonText(WITHDRAW_REASONS[input.because], input.reason));
  });
}
