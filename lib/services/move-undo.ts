import "server-only";
import { selectMovesOfRequest, type RecordedMove } from "@/db/queries/request-moves";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { planUndo, standingMoves } from "@/lib/domain/move-history";
import type { AuditNote, Tx } from "./audited";
import { linkDuplicate } from "./duplicate-link";
import { saveLocked } from "./locked-request";
import { recordMove, type MovedRequest } from "./stage-move";
import { undoTreatmentStep } from "./treatment-undo";
import { undoUltrasoundStep } from "./ultrasound-undo";

/** Takes the author's own last decision on a locked request back, with what that decision made. Throws Invalid with the reason. */
export async function undoLastMove(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow): Promise<MovedRequest> {
  const moves = await selectMovesOfRequest(tx, request.id, request.clinicId);
  const { move, toStage, stageSinceAt } = planUndo(moves, actor.staffId);
  await undoUltrasoundStep(tx, note, request, move.verb);
  await undoTreatmentStep(tx, note, actor, request, move.verb);
  const linked = toStage === "duplicate" ? await linkAgain(tx, request, moves) : request;
  const moved = await recordMove(tx, note, actor, linked, { verb: "undo", toStage, reason: null, undoesId: move.id });
  const snoozedUntil = snoozeBefore(request, moves.at(-1));
  if (snoozedUntil !== null) note.changed("snoozedUntil");
  const { version } = await saveLocked(tx, { ...linked, version: moved.version }, { stageSinceAt, snoozedUntil });
  return { ...moved, version };
}

/** A decision ends a snooze, and its undo brings it back; not when the request changed since: what raised its urgency must not be hidden. */
function snoozeBefore(request: RequestRow, move: RecordedMove | undefined): Date | null {
  return move !== undefined && request.version === move.requestVersion + 1 ? move.wokeUntil : null;
}

async function linkAgain(tx: Tx, request: RequestRow, moves: readonly RecordedMove[]): Promise<RequestRow> {
  const marked = standingMoves(moves).findLast(({ verb }) => verb === "mark_duplicate");
  return linkDuplicate(tx, request, marked?.keptRequestId ?? null);
}
