import "server-only";
import { findPatientInClinic } from "@/db/queries/patients";
import { findClinic } from "@/db/queries/clinics";
import { insertAnswersVersion, selectAnswersOfRequest } from "@/db/queries/request-answers";
import { insertRaisedFlags, saveFlagCleared, selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { evaluateAnswers, type PatternResult } from "@/lib/domain/cramp-pattern/evaluate";
import { FLAG_LEVELS } from "@/lib/domain/cramp-pattern/flag-levels";
import { flagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { NotFound } from "@/lib/domain/errors";
import { glanceOf, nightShareOf } from "@/lib/domain/glance";
import { localDay } from "@/lib/domain/opening-hours";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { fillSafety, flagChanges } from "@/lib/domain/safety-by-phone";
import type { AnswerSafetyInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { lockedRequest, refuseEnded, type SavedRequest, savedRequest } from "../locked-request";
import { saveUrgency } from "../request-urgency";

/**
 * Records missing safety answers given by phone as a new answers version. F98 and F99 clear themselves when nothing is
 * missing any more, new answers may raise other flags, and no other flag goes away. Throws NotFound, Conflict, Invalid.
 */
export async function answerSafety(actor: StaffActor, input: AnswerSafetyInput): Promise<SavedRequest> {
  return audited(actor, "requests.answer_safety", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    const [last] = await selectAnswersOfRequest(tx, request.id, request.clinicId);
    if (last === undefined) throw new NotFound();
    const answers = fillSafety(last.answers, input.answers);
    const result = await evaluateFor(tx, request, answers);
    const answersVersion = last.answersVersion + 1;
    await insertAnswersVersion(tx, {
      id: newId(), clinicId: request.clinicId, requestId: request.id, answersVersion, answers, result,
      rulesVersion: result.rulesVersion, source: "phone", answeredAt: now(), recordedById: actor.staffId,
    });
    const openFlags = await changeFlags(tx, actor, request, { before: last.result, after: result, answers });
    note.changed("answers", "flags", "urgency");
    const saved = await saveUrgency(tx, request, { openFlags, raisedUrgency: request.raisedUrgency }, {
      answersVersion, category: result.category, veinSigns: result.veinSigns, nightShare: nightShareOf(answers), glance: glanceOf(answers),
    });
    return savedRequest(saved);
  });
}

async function evaluateFor(tx: Tx, request: RequestRow, answers: Answers): Promise<PatternResult> {
  const patient = await findPatientInClinic(tx, request.patientId, request.clinicId);
  const clinic = await findClinic(tx, request.clinicId);
  if (patient === null || clinic === null) throw new NotFound();
  return evaluateAnswers({ answers, bornOn: patient.bornOn, receivedOn: localDay(request.receivedAt, clinic.timeZone) });
}

type Change = { before: PatternResult; after: PatternResult; answers: Answers };

/** Raises and clears, and returns the levels of the flags open afterwards. */
async function changeFlags(tx: Tx, actor: StaffActor, request: RequestRow, { before, after, answers }: Change) {
  const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const { raise, clear } = flagChanges(before, after, open.map(({ flag }) => flag));
  const at = now();
  for (const flag of open.filter((row) => clear.includes(row.flag))) {
    await saveFlagCleared(tx, flag, { clearedAt: at, clearedById: actor.staffId, clearReason: "Answered by phone.", isClearedByAnswers: true });
  }
  const raised = raise.map((flag) => ({
    id: newId(), clinicId: request.clinicId, requestId: request.id, flag,
    level: urgencyRank(FLAG_LEVELS[flag]), patientSaid: flagText(flag, answers).patientSaid, raisedAt: at,
  }));
  await insertRaisedFlags(tx, raised);
  return [...open.filter((row) => !clear.includes(row.flag)), ...raised].map(({ level }) => urgencyFromRank(level));
}
