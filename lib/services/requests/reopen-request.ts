import "server-only";
import { selectMovesOfRequest } from "@/db/queries/request-moves";
import type { StaffActor } from "@/lib/domain/actor";
import { reopenStage } from "@/lib/domain/move-history";
import type { ReopenRequestInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { recordMove, type MovedRequest } from "../stage-move";

/** Brings an ended request back to the stage before its end. Throws NotFound, Conflict, Invalid. */
export async function reopenRequest(actor: StaffActor, input: ReopenRequestInput): Promise<MovedRequest> {
  return audited(actor, "requests.reopen", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    const toStage = reopenStage(await selectMovesOfRequest(tx, request.id, request.clinicId), request.stage);
    return recordMove(tx, note, actor, request, { verb: "reopen", toStage, reason: input.reason });
  });
}
