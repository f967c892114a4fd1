import { Invalid } from "./errors";
import { stageBeforeEnd, undoTarget, type PastMove, type RecordedVerb } from "./pathway";
import type { Stage } from "./stages";

export type HistoryMove = PastMove & { occurredAt: Date; reason: string | null };

/** The receipt is no decision, an undo is not undone, and a signed report is amended. */
const NEVER_UNDONE: readonly RecordedVerb[] = ["receive", "undo", "sign_report"];

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
  if (last?.verb === "sign_report") throw new Invalid("A signed report is not undone. Amend it with a reason instead.");
  const before = standingMoves(moves).at(-2);
  if (last === null || before === undefined) throw new Invalid("There is nothing to undo on this request.");
  return { move: last, toStage, stageSinceAt: before.occurredAt };
}

/** Whether `actorId` could undo the newest move now. */
export function mayUndoLast(moves: readonly HistoryMove[], actorId: string): boolean {
  const last = moves.at(-1);
  return last !== undefined && last.actorId === actorId && last.fromStage !== null && !NEVER_UNDONE.includes(last.verb);
}

/** The stage an ended request reopens to. Throws Invalid when it has not ended. */
export function reopenStage(moves: readonly HistoryMove[], stage: Stage): Stage {
  const ending = moves.findLast((move) => move.toStage === stage && move.verb !== "undo" && move.verb !== "reopen");
  if (ending === undefined) throw new Invalid("Only a closed, declined, withdrawn or duplicate request can be reopened.");
  return stageBeforeEnd(ending);
}
