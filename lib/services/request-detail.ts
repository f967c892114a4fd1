import "server-only";
import { may, rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { FLAG_LEVELS, type FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { contactTaskAt } from "@/lib/domain/cramp-pattern/flag-policies";
import { flagText, type FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { summarizeCramps } from "@/lib/domain/cramp-pattern/summarize";
import { NotFound } from "@/lib/domain/errors";
import { glanceOf } from "@/lib/domain/glance";
import { mayUndoLast } from "@/lib/domain/move-history";
import { allowedTriageMoves, mayReopenRequest } from "@/lib/domain/move-permissions";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { OpenFlag, RequestDetail, RequestMove } from "@/lib/domain/request";
import { CLOT_POLICY, isClotRecorded, isThrombusFlag, THROMBUS_LEVEL, THROMBUS_POLICY } from "@/lib/domain/thrombus-flag";
import { bookingRefusal } from "@/lib/domain/triage";
import { noteWithoutFinding } from "@/lib/domain/urgency";
import type { RequestFacts } from "./requests/get-request";

/** The rows of one request as this person may see them. */
export function requestDetail(actor: StaffActor, facts: RequestFacts): RequestDetail {
  const { request, patient, clinic } = facts;
  const [newest] = facts.answers;
  if (newest === undefined) throw new NotFound();
  const seesPattern = may(actor, "requests.see_pattern");
  const flags = facts.flags.map((row) => flagOf(row, newest.answers, facts.thrombusWorksheets, seesPattern));
  return {
    ...requestPart(facts),
    agreedTexts: facts.agreedTexts,
    duplicateOf: facts.duplicateOf,
    earlierRequest: facts.earlierRequest,
    otherRequests: facts.otherRequests.map((other) => ({ ...other, receivedAt: other.receivedAt.toISOString() })),
    duplicates: facts.duplicates,
    similarPatients: facts.similarPatients.map(({ familyName, givenName, bornOn }) => ({ familyName, givenName, bornOn })),
    clinic: { name: clinic.name, phone: clinic.phone, timeZone: clinic.timeZone, emergencyPolicy: clinic.emergencyPolicy },
    patient: patientPart(patient),
    flags,
    facts: summarizeCramps(newest.answers),
    glance: glanceOf(newest.answers),
    answers: newest.answers,
    answersVersion: newest.answersVersion,
    answersLog: facts.answers.map((row) => ({
      answersVersion: row.answersVersion,
      source: row.source,
      answeredAt: row.answeredAt.toISOString(),
      by: row.recordedByName,
    })),
    pattern: seesPattern ? newest.result : null,
    bookingRefusal: bookingRefusal(flags.filter(({ cleared }) => cleared === null).map(({ flag, urgency }) => ({ flag: seesPattern ? flag : "a safety flag", urgency }))),
    moves: movesOf(actor, facts),
    contacts: facts.contacts.map((contact) => ({ ...contact, occurredAt: contact.occurredAt.toISOString() })),
    notes: facts.notes.map((note) => ({ ...note, body: seesPattern ? note.body : noteWithoutFinding(note.body), recordedAt: note.recordedAt.toISOString() })),
    allowedMoves: allowedTriageMoves(request.stage, actor.roles),
    mayReopen: mayReopenRequest(request.stage, actor.roles),
    assignees: may(actor, "requests.assign")
      ? facts.staff.filter(({ roles }) => rolesMay(roles, "requests.get")).map(({ id, name }) => ({ id, name }))
      : [],
    wellsWorksheets: seesPattern ? facts.wellsWorksheets : null,
    care: facts.care,
  };
}

function requestPart({ request, owner, acknowledgedBy }: RequestFacts) {
  const at = request.emergencyAcknowledgedAt;
  return {
    id: request.id,
    version: request.version,
    reference: request.reference,
    stage: request.stage,
    stageSinceAt: request.stageSinceAt.toISOString(),
    urgency: urgencyFromRank(request.urgency),
    raisedUrgency: request.raisedUrgency === null ? null : urgencyFromRank(request.raisedUrgency),
    source: request.source,
    filledBy: { kind: request.filledByKind, name: request.filledByName },
    acknowledgements: request.acknowledgements,
    receivedAt: request.receivedAt.toISOString(),
    firstContactDueAt: request.firstContactDueAt.toISOString(),
    firstContactAt: request.firstContactAt?.toISOString() ?? null,
    snoozedUntil: request.snoozedUntil?.toISOString() ?? null,
    assignedTo: owner === null ? null : { id: owner.id, name: owner.name },
    emergencyAcknowledged: acknowledgedBy === null || at === null ? null : { by: acknowledgedBy.name, at: at.toISOString() },
  };
}

function patientPart(patient: RequestFacts["patient"]): RequestDetail["patient"] {
  const { familyName, givenName, bornOn, phone, email, language, needsInterpreter, allergies, sex, isDoNotContact, diedOn } = patient;
  const { contactMethod, contactTimes, mayLeaveMessage, mayText, version } = patient;
  const who = { patientId: patient.id, familyName, givenName, bornOn, phone, email, language, needsInterpreter, allergies, sex, isDoNotContact, diedOn };
  return { ...who, contactMethod, contactTimes, mayLeaveMessage, mayText, version };
}

function flagOf(row: RequestFacts["flags"][number], answers: RequestDetail["answers"], worksheets: RequestFacts["thrombusWorksheets"], seesPattern: boolean): OpenFlag {
  const text = textOf(row, answers);
  const { clearedAt } = row;
  return {
    id: row.id,
    version: row.version,
    flag: seesPattern ? row.flag : "contact",
    urgency: urgencyFromRank(row.level),
    patientSaid: seesPattern ? row.patientSaid : null,
    todo: text === null ? "Tell a nurse or clinician." : seesPattern ? text.policy : text.contactTask,
    note: seesPattern ? (text?.note ?? null) : null,
    worksheets: seesPattern && isThrombusFlag(row) ? worksheets : [],
    raisedAt: row.raisedAt.toISOString(),
    cleared: clearedAt && {
      at: clearedAt.toISOString(),
      by: row.clearedByName,
      reason: seesPattern ? row.clearReason : null,
      byAnswers: row.isClearedByAnswers,
    },
  };
}

function textOf(row: RequestFacts["flags"][number], answers: RequestDetail["answers"]): Pick<FlagText, "policy" | "contactTask" | "note"> | null {
  if (isThrombusFlag(row)) return { policy: isClotRecorded(row.patientSaid) ? CLOT_POLICY : THROMBUS_POLICY, contactTask: contactTaskAt(THROMBUS_LEVEL), note: null };
  return isFlagId(row.flag) ? flagText(row.flag, answers) : null;
}

function isFlagId(flag: string): flag is FlagId {
  return Object.hasOwn(FLAG_LEVELS, flag);
}

function movesOf(actor: StaffActor, { moves }: RequestFacts): RequestMove[] {
  const last = moves.at(-1)?.id;
  const mayUndo = may(actor, "requests.undo") && mayUndoLast(moves, actor.staffId);
  return moves.map((move) => ({
    id: move.id,
    verb: move.verb,
    fromStage: move.fromStage,
    toStage: move.toStage,
    reason: move.reason,
    patternOpinion: may(actor, "requests.see_pattern") ? move.patternOpinion : null,
    actorName: move.actorName,
    occurredAt: move.occurredAt.toISOString(),
    isUndone: move.undoneById !== null,
    mayUndo: mayUndo && move.id === last,
  }));
}
