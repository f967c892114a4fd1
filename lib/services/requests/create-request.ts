import "server-only";
import {
  findClinicCalendar,
  findEarlierRequestInClinic,
  findRequestOfKey,
  insertIdempotencyKey,
  insertPatient,
  insertReceiveMove,
  insertRequest,
  lockRequestNumber,
  saveRequestNumber,
} from "@/db/queries/intake";
import { insertAnswersVersion } from "@/db/queries/request-answers";
import { insertRaisedFlags } from "@/db/queries/request-flags";
import { actorId, actorName, type Actor } from "@/lib/domain/actor";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { evaluateAnswers, type PatternResult } from "@/lib/domain/cramp-pattern/evaluate";
import { FLAG_LEVELS } from "@/lib/domain/cramp-pattern/flag-levels";
import { flagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { glanceOf, nightShareOf } from "@/lib/domain/glance";
import { KeyReused, type ReceivedRequest } from "@/lib/domain/intake";
import { firstContactDueAt, localDay, type ClinicCalendar } from "@/lib/domain/opening-hours";
import { urgencyFromRank, urgencyRank, URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import type { RequestSource } from "@/lib/domain/request";
import { requestReference } from "@/lib/domain/request-reference";
import { SAME_PERSON_DAYS } from "@/lib/domain/same-person";
import { searchTextOf } from "@/lib/domain/search-text";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { sha256 } from "@/lib/platform/secret";
import { audited, type Tx } from "../audited";
import { watchEmergency } from "../emergency-watch";

const DAY_MS = 24 * 60 * 60_000;

const SOURCES: Record<Actor["kind"], RequestSource> = { patient: "form", api: "api", staff: "phone", system: "api" };

type Intake = { tx: Tx; actor: Actor; input: IntakeInput; calendar: ClinicCalendar; receivedAt: Date; result: PatternResult };
type Ids = { requestId: string; patientId: string; reference: string };

/**
 * The one intake of every request: by the public form, an API client, or staff on the phone. The same idempotency key
 * with the same content answers as the first time (`isReplay`); with other content it throws KeyReused. An earlier
 * request of the same person is linked for staff, never dropped. Throws Invalid for a birth date after today. `scope`
 * names whose keys are compared; by itself those of this actor.
 */
export async function createRequest(actor: Actor, input: IntakeInput, scope: string = scopeOf(actor)): Promise<ReceivedRequest> {
  return audited(actor, "requests.create", { kind: "request" }, async (tx, note) => {
    const { idempotencyKey, ...content } = input;
    const key = { clinicId: actor.clinicId, scope, key: idempotencyKey };
    const bodySha256 = sha256(canonicalJson(content));
    const lastNumber = await lockRequestNumber(tx, actor.clinicId);
    const before = await findRequestOfKey(tx, key);
    if (before) {
      note.about(before.id, before.patientId);
      if (before.bodySha256 !== bodySha256) throw new KeyReused(before.id);
      return { ...receipt(before), isReplay: true };
    }
    const intake = await openIntake(tx, actor, input);
    const ids = { requestId: newId(), patientId: newId(), reference: requestReference(lastNumber + 1) };
    await saveRequestNumber(tx, actor.clinicId, lastNumber + 1);
    await insertEverything(intake, ids);
    await insertIdempotencyKey(tx, { ...key, bodySha256, requestId: ids.requestId, createdAt: intake.receivedAt });
    note.about(ids.requestId, ids.patientId);
    note.changed("patient", "contact", "acknowledgements", "answers", "flags");
    const { receivedAt, result } = intake;
    return { ...receipt({ id: ids.requestId, reference: ids.reference, receivedAt, urgency: result.urgency }), isReplay: false };
  });
}

async function openIntake(tx: Tx, actor: Actor, input: IntakeInput): Promise<Intake> {
  const calendar = await findClinicCalendar(tx, actor.clinicId);
  if (!calendar) throw new NotFound();
  const receivedAt = now();
  const receivedOn = localDay(receivedAt, calendar.timeZone);
  const { bornOn } = input.patient;
  if (bornOn > receivedOn) {
    throw new Invalid("Some values need a change.", [{ field: "patient.bornOn", message: "Send a birth date that is not in the future." }]);
  }
  return { tx, actor, input, calendar, receivedAt, result: evaluateAnswers({ answers: input.answers, bornOn, receivedOn }) };
}

async function insertEverything(intake: Intake, ids: Ids): Promise<void> {
  const { tx, actor, receivedAt, result } = intake;
  const { clinicId } = actor;
  const { requestId } = ids;
  const since = new Date(receivedAt.getTime() - SAME_PERSON_DAYS * DAY_MS);
  const earlierRequestId = await findEarlierRequestInClinic(tx, clinicId, intake.input.patient, since);
  await insertPatient(tx, patientRow(intake, ids));
  await insertRequest(tx, { ...requestRow(intake, ids), earlierRequestId });
  await insertReceiveMove(tx, {
    id: newId(), clinicId, requestId, actorKind: actor.kind, actorId: actorId(actor), actorName: actorName(actor), occurredAt: receivedAt,
  });
  await insertAnswersVersion(tx, {
    id: newId(), clinicId, requestId, answersVersion: 1, answers: intake.input.answers, result, rulesVersion: result.rulesVersion,
    source: SOURCES[actor.kind], answeredAt: receivedAt, recordedById: actor.kind === "staff" ? actor.staffId : null,
  });
  await insertRaisedFlags(tx, flagRows(intake, requestId));
  if (result.urgency === "EMERGENCY") await watchEmergency(tx, { clinicId, requestId });
}

function patientRow({ actor, input: { patient, contact }, receivedAt }: Intake, { patientId }: Ids) {
  return {
    ...patient,
    id: patientId,
    clinicId: actor.clinicId,
    contactMethod: contact.method,
    contactTimes: contact.times,
    mayLeaveMessage: contact.mayLeaveMessage,
    mayText: contact.mayText,
    language: contact.language,
    needsInterpreter: contact.interpreter,
    createdAt: receivedAt,
  };
}

function requestRow({ actor, input, calendar, receivedAt, result }: Intake, { requestId, patientId, reference }: Ids) {
  return {
    id: requestId,
    clinicId: actor.clinicId,
    patientId,
    reference,
    stageSinceAt: receivedAt,
    urgency: urgencyRank(result.urgency),
    source: SOURCES[actor.kind],
    filledByKind: input.filledBy.kind,
    filledByName: input.filledBy.name,
    acknowledgements: input.acknowledgements,
    receivedAt,
    firstContactDueAt: firstContactDueAt({ ...calendar, receivedAt, urgency: result.urgency }),
    category: result.category,
    veinSigns: result.veinSigns,
    nightShare: nightShareOf(input.answers),
    glance: glanceOf(input.answers),
    answersVersion: 1,
    searchText: searchTextOf({ ...input.patient, reference }),
  };
}

function flagRows({ actor, input, receivedAt, result }: Intake, requestId: string) {
  return result.flags.map((flag) => ({
    id: newId(),
    clinicId: actor.clinicId,
    requestId,
    flag,
    level: urgencyRank(FLAG_LEVELS[flag]),
    patientSaid: flagText(flag, input.answers).patientSaid,
    raisedAt: receivedAt,
  }));
}

/** Keys of one API client or one member of staff never meet those of another. */
function scopeOf(actor: Actor): string {
  return actor.kind === "patient" ? "form" : (actorId(actor) ?? actor.kind);
}

function receipt(made: { id: string; reference: string; receivedAt: Date; urgency: string }): Omit<ReceivedRequest, "isReplay"> {
  const urgency = URGENCY_LEVELS.find((level) => level === made.urgency) ?? urgencyFromRank(URGENCY_LEVELS.length);
  return { id: made.id, reference: made.reference, receivedAt: made.receivedAt.toISOString(), stage: "new", urgency };
}
