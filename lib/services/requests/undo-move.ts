import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { UndoMoveInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { undoLastMove } from "../move-undo";
import type { MovedRequest } from "../stage-move";

/** Takes the author's own last decision back and restores the record as it was before. Throws NotFound, Conflict, Invalid. */
export async function undoMove(actor: StaffActor, input: UndoMoveInput): Promise<MovedRequest> {
  return audited(actor, "requests.undo", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    return undoLastMove(tx, note, actor, request);
  });
}
