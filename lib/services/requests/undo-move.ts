import "server-only";
import { selectMovesOfRequest, type RecordedMove } from "@/db/queries/request-moves";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { planUndo, standingMoves } from "@/lib/domain/move-history";
import type { UndoMoveInput } from "@/lib/inputs/request-moves";
import { audited, type Tx } from "../audited";
import { linkDuplicate } from "../duplicate-link";
import { lockedRequest, saveLocked } from "../locked-request";
import { recordMove, type MovedRequest } from "../stage-move";
import { undoTreatmentStep } from "../treatment-undo";
import { undoUltrasoundStep } from "../ultrasound-undo";

/** Takes the author's own last decision back and restores the record as it was before. Throws NotFound, Conflict, Invalid. */
export async function undoMove(actor: StaffActor, input: UndoMoveInput): Promise<MovedRequest> {
  return audited(actor, "requests.undo", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    const moves = await selectMovesOfRequest(tx, request.id, request.clinicId);
    const { move, toStage, stageSinceAt } = planUndo(moves, actor.staffId);
    await undoUltrasoundStep(tx, note, request, move.verb);
    await undoTreatmentStep(tx, note, request, move.verb);
    const linked = toStage === "duplicate" ? await linkAgain(tx, request, moves) : request;
    const moved = await recordMove(tx, note, actor, linked, { verb: "undo", toStage, reason: null, undoesId: move.id });
    const { version } = await saveLocked(tx, { ...linked, version: moved.version }, { stageSinceAt });
    return { ...moved, version };
  });
}

async function linkAgain(tx: Tx, request: RequestRow, moves: readonly RecordedMove[]): Promise<RequestRow> {
  const marked = standingMoves(moves).findLast(({ verb }) => verb === "mark_duplicate");
  return linkDuplicate(tx, request, marked?.keptRequestId ?? null);
}
