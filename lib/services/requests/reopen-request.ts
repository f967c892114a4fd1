import "server-only";
import { selectMovesOfRequest } from "@/db/queries/request-moves";
import type { StaffActor } from "@/lib/domain/actor";
import { reopenStage, standingMoves } from "@/lib/domain/move-history";
import type { ReopenRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { planAgain } from "../check-in-plan";
import { lockedRequest } from "../locked-request";
import { recordMove, type MovedRequest } from "../stage-move";

/** Brings an ended request back to the stage before its end, with the check-ins that its closing ended. Throws NotFound, Conflict, Invalid. */
export async function reopenRequest(actor: StaffActor, input: ReopenRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.reopen", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    const moves = await selectMovesOfRequest(tx, request.id, request.clinicId);
    const toStage = reopenStage(moves, request.stage);
    const closing = standingMoves(moves).findLast(({ verb }) => verb === "close");
    if (closing !== undefined && request.stage === "closed") await planAgain(tx, request, closing.occurredAt);
    return recordMove(tx, note, actor, request, { verb: "reopen", toStage, reason: input.reason });
  });
}
