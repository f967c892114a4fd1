import "server-only";
import { insertStageMove } from "@/db/queries/request-moves";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import type { PatternOpinion } from "@/lib/domain/move-reasons";
import { stageAfter, type MoveVerb, type RecordedVerb } from "@/lib/domain/pathway";
import { isEnded, type Stage } from "@/lib/domain/stages";
import type { CloseOutcome } from "@/lib/domain/treatment";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { watchEmergency } from "./emergency-watch";
import { saveLocked } from "./locked-request";

/** What a screen needs after a step: where the request stands now, and the version for an undo. */
export type MovedRequest = { requestId: string; reference: string; stage: Stage; version: number };

/** One step of the pathway on a locked request. Throws Invalid with the reason when the pathway does not allow it. */
export async function moveStage(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, verb: MoveVerb, reason: string | null, extra: StepExtra = {}): Promise<MovedRequest> {
  const toStage = stageAfter(request.stage, verb);
  return recordMove(tx, note, actor, request, { ...extra, verb, toStage, reason });
}

type StepExtra = { outcome?: CloseOutcome | null; patternOpinion?: PatternOpinion | null; keptRequestId?: string | null; undoesId?: string | null };
type Step = StepExtra & { verb: RecordedVerb; toStage: Stage; reason: string | null };

/** Records a step already checked. A snoozed request wakes: what comes next must not stay hidden. */
export async function recordMove(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, step: Step): Promise<MovedRequest> {
  const awake = request.snoozedUntil === null ? request : await saveLocked(tx, request, { snoozedUntil: null });
  await insertStageMove(tx, {
    id: newId(),
    clinicId: request.clinicId,
    requestId: request.id,
    ...step,
    fromStage: request.stage,
    actorKind: "staff",
    actorId: actor.staffId,
    actorName: actor.name,
    wokeUntil: request.snoozedUntil,
    requestVersion: awake.version,
    occurredAt: now(),
  });
  note.changed("stage");
  // The first look may have found it ended and left it: back in work, an emergency must not wait unseen.
  if (isEnded(request.stage) && !isEnded(step.toStage) && urgencyFromRank(request.urgency) === "EMERGENCY") {
    await watchEmergency(tx, { clinicId: request.clinicId, requestId: request.id });
  }
  return { requestId: request.id, reference: request.reference, stage: step.toStage, version: awake.version + 1 };
}
