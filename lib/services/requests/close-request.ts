import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { stageAfter } from "@/lib/domain/pathway";
import { closeOutcomesFrom } from "@/lib/domain/treatment";
import type { CloseRequestInput } from "@/lib/inputs/treatments";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { cancelNotBegun } from "../check-in-plan";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";
import { refuseUnfinished } from "../unfinished-care";

/** Ends a request after its report or its treatment, with an outcome. Check-ins not begun are asked no more. Throws NotFound, Conflict, Invalid. */
export async function closeRequest(actor: StaffActor, input: CloseRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.close", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    stageAfter(request.stage, "close");
    const outcomes = closeOutcomesFrom(request.stage === "follow_up" ? "follow_up" : "reported");
    if (!outcomes.includes(input.outcome)) {
      const message = request.stage === "follow_up" ? "Choose an outcome after treatment." : "Choose an outcome without treatment.";
      throw new Invalid(message, [{ field: "outcome", message }]);
    }
    await refuseUnfinished(tx, request);
    await cancelNotBegun(tx, request, now());
    return moveStage(tx, note, actor, request, "close", input.reason, { outcome: input.outcome });
  });
}
