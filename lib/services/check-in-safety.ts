import "server-only";
import { insertRaisedFlags, selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import { selectAnswersOfRequest } from "@/db/queries/request-answers";
import type { RequestRow } from "@/db/queries/requests";
import type { CheckInAnswers } from "@/lib/domain/care";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { raisedByCheckIn } from "@/lib/domain/check-in-flag-changes";
import { MISSING_ANSWER_FLAGS } from "@/lib/domain/cramp-pattern/check-in-flags";
import type { FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import type { FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { watchEmergency } from "./emergency-watch";
import { saveUrgency } from "./request-urgency";

const UNCLAIMED = { emergencyAcknowledgedById: null, emergencyAcknowledgedAt: null, escalatedAt: null };

type Answered = {
  point: CheckInPoint;
  answers: CheckInAnswers;
  /** The patient is still answering: questions to come are not missing yet. */
  isUnfinished?: boolean;
  /** Emergencies that the patient tells now, with nobody on the phone: one that is open already waits for a new acknowledgement. */
  toldNow?: readonly FlagId[];
};

/** Raises the flags of a check-in's answers on its locked request and works its urgency out again, so that an emergency is watched. */
export async function raiseCheckInFlags(tx: Tx, note: AuditNote, request: RequestRow, { point, answers, isUnfinished = false, toldNow = [] }: Answered): Promise<{ raised: FlagText[]; after: RequestRow }> {
  const [newest] = await selectAnswersOfRequest(tx, request.id, request.clinicId);
  if (newest === undefined) throw new NotFound();
  const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const raised = raisedByCheckIn(point, answers, newest.answers, open.map(({ flag }) => flag)).filter(({ id }) => !isUnfinished || !MISSING_ANSWER_FLAGS.includes(id));
  const isToldAgain = open.some(({ flag }) => toldNow.some((told) => told === flag));
  if (raised.length === 0 && !isToldAgain) return { raised, after: request };
  const raisedAt = now();
  if (raised.length > 0) await insertRaisedFlags(tx, raised.map(({ id, level, patientSaid }) => ({
    id: newId(), clinicId: request.clinicId, requestId: request.id, flag: id, level: urgencyRank(level), patientSaid, raisedAt,
  })));
  note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: raised.length > 0 ? ["flags", "urgency"] : ["emergencyAcknowledgedAt"] });
  const openFlags = [...open.map(({ level }) => urgencyFromRank(level)), ...raised.map(({ level }) => level)];
  return { raised, after: await saveRaised(tx, request, openFlags, isToldAgain || raised.some(({ level }) => level === "EMERGENCY")) };
}

/** A further emergency of a request that already is one waits for an acknowledgement of its own. */
async function saveRaised(tx: Tx, request: RequestRow, openFlags: Parameters<typeof saveUrgency>[2]["openFlags"], isEmergency: boolean): Promise<RequestRow> {
  const isFurther = urgencyFromRank(request.urgency) === "EMERGENCY" && isEmergency;
  const levels = { openFlags, raisedUrgency: request.raisedUrgency };
  const saved = await saveUrgency(tx, request, levels, { snoozedUntil: null, ...(isFurther ? UNCLAIMED : {}) });
  if (isFurther) {
    const { clinicId, id: requestId, assignedToId } = request;
    await watchEmergency(tx, { clinicId, requestId, since: now().toISOString(), ...(assignedToId && { ownerBefore: assignedToId }) });
  }
  return saved;
}
