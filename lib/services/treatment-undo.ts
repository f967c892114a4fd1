import "server-only";
import { selectCheckInRowsOfRequest } from "@/db/queries/check-ins";
import { insertNote } from "@/db/queries/request-contacts";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import { selectMovesOfRequest, type RecordedMove } from "@/db/queries/request-moves";
import type { RequestRow } from "@/db/queries/requests";
import { selectComplicationsOfRequest } from "@/db/queries/treatment-complications";
import { selectTreatmentRowsOfRequest, type TreatmentRow } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { standingMoves } from "@/lib/domain/move-history";
import type { RecordedVerb } from "@/lib/domain/pathway";
import { isThrombusFlag } from "@/lib/domain/thrombus-flag";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { cancelNotBegun, cancelOfTreatment, planAgain } from "./check-in-plan";
import { saveLockedTreatment } from "./treatment-locked";
import { refuseExamUnderWay, refuseUnfinished } from "./unfinished-care";

const UNDONE = "Undone by the person who did it.";
// Without what was recorded: the desk reads notes too.
const FLAG_STAYS = "The record of the treatment was undone. The same-day flag that it raised stays open until a clinician clears it with a reason.";
const UNDO = { plan_treatment: undoPlan, cancel_plan: undoCancelledPlan, record_treatment: undoRecord, close: undoClose, reopen: undoReopen };

/** Brings treatments and check-ins back to what they were before this last move of a locked request. Throws Invalid, Conflict. */
export async function undoTreatmentStep(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, verb: RecordedVerb): Promise<void> {
  if (!isCareVerb(verb)) return;
  const moves = standingMoves(await selectMovesOfRequest(tx, request.id, request.clinicId));
  const move = moves.at(-1);
  if (move === undefined) throw new NotFound();
  await UNDO[verb]({ tx, note, actor, request, move, moves, treatments: await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId) });
}

function isCareVerb(verb: RecordedVerb): verb is keyof typeof UNDO {
  return Object.hasOwn(UNDO, verb);
}

type Undoing = { tx: Tx; note: AuditNote; actor: StaffActor; request: RequestRow; move: RecordedMove; moves: readonly RecordedMove[]; treatments: readonly TreatmentRow[] };

async function undoPlan({ tx, note, request, move, treatments }: Undoing): Promise<void> {
  // Ids are ordered by time: what was planned with this move or after it.
  const [planned, ...others] = treatments.filter(({ id }) => id > move.id);
  if (planned?.state !== "planned" || others.length > 0) throw new Invalid("The plans were changed since. Cancel a plan with a reason instead.");
  await saveLockedTreatment(tx, planned, { state: "cancelled", cancelReason: UNDONE, endedAt: now() });
  changed(note, request, planned);
}

async function undoCancelledPlan({ tx, note, request, treatments }: Undoing): Promise<void> {
  const cancelled = newest(treatments.filter(({ state }) => state === "cancelled"));
  await saveLockedTreatment(tx, cancelled, { state: "planned", cancelReason: null, endedAt: null });
  changed(note, request, cancelled);
}

async function undoRecord({ tx, note, actor, request, treatments }: Undoing): Promise<void> {
  const [done, ...others] = treatments.filter(({ state }) => state === "done");
  if (!done?.plan) throw new NotFound();
  if (others.length > 0) throw new Invalid("Another treatment was recorded since. This one stays.");
  const checkIns = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  if (checkIns.some(({ treatmentId, state }) => treatmentId === done.id && state === "answered")) throw new Invalid("A check-in of this treatment is answered. The treatment stays.");
  const found = await selectComplicationsOfRequest(tx, request.id, request.clinicId);
  if (found.some(({ treatmentId, removed }) => treatmentId === done.id && removed === null)) throw new Invalid("A later complication of this treatment is recorded. The treatment stays.");
  await cancelOfTreatment(tx, request, done.id);
  // The details stay on the plan, to be offered again when it is recorded.
  await saveLockedTreatment(tx, done, { ...done.plan, state: "planned", treatedOn: null, operatorId: null, complications: null, plan: null, endedAt: null });
  changed(note, request, done);
  if (done.complications?.includes("clot")) await noteOpenFlag(tx, actor, request);
}

/** The clot was a slip or it was not: only a clinician takes the flag away, and the record that raised it stands no more. */
async function noteOpenFlag(tx: Tx, actor: StaffActor, { id: requestId, clinicId }: RequestRow): Promise<void> {
  const open = await selectOpenFlagsOfRequest(tx, requestId, clinicId);
  if (open.some(isThrombusFlag)) await insertNote(tx, { id: newId(), clinicId, requestId, staffId: actor.staffId, body: FLAG_STAYS, recordedAt: now() });
}

async function undoClose({ tx, note, request, move }: Undoing): Promise<void> {
  await planAgain(tx, request, move.occurredAt);
  note.changed("checkIns");
}

/** The check-ins end as they did when the request was closed. */
async function undoReopen({ tx, note, request, move, moves, treatments }: Undoing): Promise<void> {
  await refuseExamUnderWay(tx, request);
  const closing = moves.findLast(({ verb, toStage }) => verb !== "reopen" && toStage === move.fromStage);
  if (closing?.verb !== "close") return;
  await refuseUnfinished(tx, request);
  const checkIns = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  const isAnswered = checkIns.some(({ answeredAt }) => answeredAt !== null && answeredAt > move.occurredAt);
  if (isAnswered || treatments.some(({ state, endedAt }) => state === "done" && endedAt !== null && endedAt > move.occurredAt)) {
    throw new Invalid("A check-in or a treatment was recorded since. Close the request with a reason instead.");
  }
  await cancelNotBegun(tx, request, closing.occurredAt);
  note.changed("checkIns");
}

function newest(treatments: readonly TreatmentRow[]): TreatmentRow {
  const [first] = treatments.toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0));
  if (first === undefined) throw new NotFound();
  return first;
}

function changed(note: AuditNote, { patientId }: RequestRow, { id }: TreatmentRow): void {
  note.alsoChanged({ kind: "treatment", id, patientId, changedFields: ["state"] });
}
