import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { HistoryMove } from "@/lib/domain/move-history";
import type { PatternOpinion } from "@/lib/domain/move-reasons";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { CloseOutcome } from "@/lib/domain/treatment";
import type { Tx } from "../client";
import { sqlStateOf } from "../errors";
import { stageMoves } from "../schema";

export type NewStageMove = Omit<typeof stageMoves.$inferInsert, "moveNumber" | "recordedAt">;

/** The trigger on this table checks the move, numbers it and sets the stage; its refusals come back as domain errors. */
export async function insertStageMove(tx: Tx, move: NewStageMove): Promise<void> {
  try {
    await tx.insert(stageMoves).values({ ...move, moveNumber: 0 });
  } catch (error) {
    const state = sqlStateOf(error);
    if (state === "CH409" || state === "CH001") throw new Conflict("Somebody else changed this request first.");
    if (state === "CH003") throw new Invalid("The pathway does not allow this step from here.");
    if (state === "CH404") throw new NotFound();
    throw error;
  }
}

export type RecordedMove = HistoryMove & { actorName: string; patternOpinion: PatternOpinion | null; keptRequestId: string | null; outcome: CloseOutcome | null; wokeUntil: Date | null; requestVersion: number };

/** Every move of one request, oldest first. */
export async function selectMovesOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<RecordedMove[]> {
  return tx
    .select({
      id: stageMoves.id,
      verb: stageMoves.verb,
      fromStage: stageMoves.fromStage,
      toStage: stageMoves.toStage,
      reason: stageMoves.reason,
      patternOpinion: stageMoves.patternOpinion,
      keptRequestId: stageMoves.keptRequestId,
      outcome: stageMoves.outcome,
      wokeUntil: stageMoves.wokeUntil,
      requestVersion: stageMoves.requestVersion,
      actorId: stageMoves.actorId,
      actorName: stageMoves.actorName,
      occurredAt: stageMoves.occurredAt,
      undoneById: sql<string | null>`(select u.id from stage_moves u where u.undoes_id = ${stageMoves.id})`,
    })
    .from(stageMoves)
    .where(and(eq(stageMoves.requestId, requestId), eq(stageMoves.clinicId, clinicId)))
    .orderBy(asc(stageMoves.moveNumber));
}
