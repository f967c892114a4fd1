import "server-only";
import { insertRaisedFlags, selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import { selectAnswersOfRequest } from "@/db/queries/request-answers";
import type { RequestRow } from "@/db/queries/requests";
import type { CheckInAnswers } from "@/lib/domain/care";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { raisedByCheckIn } from "@/lib/domain/check-in-flag-changes";
import type { FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { watchEmergency } from "./emergency-watch";
import { saveUrgency } from "./request-urgency";

const UNCLAIMED = { emergencyAcknowledgedById: null, emergencyAcknowledgedAt: null, escalatedAt: null };

type Answered = { point: CheckInPoint; answers: CheckInAnswers };

/** Raises the flags of a check-in's answers on its locked request and works its urgency out again, so that an emergency is watched. */
export async function raiseCheckInFlags(tx: Tx, note: AuditNote, request: RequestRow, { point, answers }: Answered): Promise<{ raised: FlagText[]; after: RequestRow }> {
  const [newest] = await selectAnswersOfRequest(tx, request.id, request.clinicId);
  if (newest === undefined) throw new NotFound();
  const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const raised = raisedByCheckIn(point, answers, newest.answers, open.map(({ flag }) => flag));
  if (raised.length === 0) return { raised, after: request };
  const raisedAt = now();
  await insertRaisedFlags(tx, raised.map(({ id, level, patientSaid }) => ({
    id: newId(), clinicId: request.clinicId, requestId: request.id, flag: id, level: urgencyRank(level), patientSaid, raisedAt,
  })));
  note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: ["flags", "urgency"] });
  const openFlags = [...open.map(({ level }) => urgencyFromRank(level)), ...raised.map(({ level }) => level)];
  return { raised, after: await saveRaised(tx, request, openFlags, raised) };
}

/** A further emergency of a request that already is one waits for an acknowledgement of its own. */
async function saveRaised(tx: Tx, request: RequestRow, openFlags: Parameters<typeof saveUrgency>[2]["openFlags"], raised: readonly FlagText[]): Promise<RequestRow> {
  const isFurther = urgencyFromRank(request.urgency) === "EMERGENCY" && raised.some(({ level }) => level === "EMERGENCY");
  const levels = { openFlags, raisedUrgency: request.raisedUrgency };
  const saved = await saveUrgency(tx, request, levels, { snoozedUntil: null, ...(isFurther ? UNCLAIMED : {}) });
  if (isFurther) {
    const { clinicId, id: requestId, assignedToId } = request;
    await watchEmergency(tx, { clinicId, requestId, since: now().toISOString(), ...(assignedToId && { ownerBefore: assignedToId }) });
  }
  return saved;
}
