import { Invalid } from "./errors";
import { stageBeforeEnd, undoTarget, type MoveVerb, type PastMove, type RecordedVerb, type Stage } from "./pathway";

export type HistoryMove = PastMove & { occurredAt: Date; reason: string | null };

/** Moves that leave nothing behind but the move itself; the others are undone where their record is kept. */
const DECISIONS: readonly RecordedVerb[] = [
  "accept", "ask_information", "receive_information", "decline", "mark_duplicate", "withdraw", "close_without_ultrasound", "close", "reopen",
] satisfies readonly (MoveVerb | "reopen")[];

/** The moves that still stand, oldest first: an undo takes itself and the move before it away. */
export function standingMoves<Move extends HistoryMove>(moves: readonly Move[]): Move[] {
  const standing: Move[] = [];
  for (const move of moves) {
    if (move.verb === "undo") standing.pop();
    else standing.push(move);
  }
  return standing;
}

/** The move to undo, the stage it goes back to, and since when that stage had stood. Throws Invalid with the reason. */
export function planUndo(moves: readonly HistoryMove[], actorId: string): { move: HistoryMove; toStage: Stage; stageSinceAt: Date } {
  const last = moves.at(-1) ?? null;
  const toStage = undoTarget(last, actorId);
  if (last === null || !DECISIONS.includes(last.verb)) {
    throw new Invalid("This step is undone where its record is kept, not here.");
  }
  const before = standingMoves(moves).at(-2);
  if (before === undefined) throw new Invalid("There is nothing to undo on this request.");
  return { move: last, toStage, stageSinceAt: before.occurredAt };
}

/** Whether `actorId` could undo the newest move now. */
export function mayUndoLast(moves: readonly HistoryMove[], actorId: string): boolean {
  const last = moves.at(-1);
  return last !== undefined && last.actorId === actorId && last.fromStage !== null && DECISIONS.includes(last.verb);
}

/** The stage an ended request reopens to. Throws Invalid when it has not ended. */
export function reopenStage(moves: readonly HistoryMove[], stage: Stage): Stage {
  const ending = moves.findLast((move) => move.toStage === stage && move.verb !== "undo" && move.verb !== "reopen");
  if (ending === undefined) throw new Invalid("Only a closed, declined, withdrawn or duplicate request can be reopened.");
  return stageBeforeEnd(ending);
}
