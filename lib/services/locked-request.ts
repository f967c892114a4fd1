import "server-only";
import { findLastChangeBesides } from "@/db/queries/changes";
import { selectMovesOfRequest } from "@/db/queries/request-moves";
import { lockRequestInClinic, saveRequest, type RequestRow } from "@/db/queries/requests";
import type { Actor, StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { VERB_WORDS } from "@/lib/domain/pathway";
import { isEnded, STAGE_WORDS } from "@/lib/domain/stages";
import { BESIDE_THE_VERSION, changeWords } from "@/lib/domain/request-changes";
import type { AuditNote, Tx } from "./audited";
import { requestNow } from "./request-now";

type Seen = { requestId: string; version: number };

/** The request of this clinic, locked. NotFound when there is none; Conflict, with what changed, when the person saw an older version. */
export async function lockedRequest(tx: Tx, note: AuditNote, actor: StaffActor, seen: Seen): Promise<RequestRow> {
  const request = await lockedNow(tx, note, actor, seen.requestId);
  if (request.version !== seen.version) throw await conflictWith(tx, actor, request);
  return request;
}

/** The same, for what replaces nothing and so needs no version: a note, a contact. */
export async function lockedNow(tx: Tx, note: AuditNote, actor: Pick<Actor, "clinicId">, requestId: string): Promise<RequestRow> {
  const request = await lockRequestInClinic(tx, requestId, actor.clinicId);
  if (request === null) throw new NotFound("This request does not exist in your clinic.");
  note.about(request.id, request.patientId);
  return request;
}

/** Saves on the locked row; returns the row as it is now. */
export async function saveLocked(tx: Tx, request: RequestRow, changes: Parameters<typeof saveRequest>[4]): Promise<RequestRow> {
  const version = await saveRequest(tx, request.id, request.clinicId, request.version, changes);
  if (version === null) throw new Conflict("Somebody else changed this request first.");
  return { ...request, ...changes, version };
}

export function refuseEnded(request: RequestRow): void {
  if (isEnded(request.stage)) throw new Invalid(`This request is ${STAGE_WORDS[request.stage].toLocaleLowerCase("en")}. A clinician can reopen it.`);
}

/** What shows after treatment shows after a good end too: a closed request still takes it, without being reopened. */
export function refuseEndedUntreated(request: RequestRow): void {
  if (request.stage !== "closed") refuseEnded(request);
}

async function conflictWith(tx: Tx, actor: StaffActor, request: RequestRow): Promise<Conflict> {
  const change = await findLastChangeBesides(tx, request.id, request.clinicId, BESIDE_THE_VERSION);
  return new Conflict(`This request changed while you were writing. It is now at ${STAGE_WORDS[request.stage]}.`, {
    version: request.version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: change === null ? null : (changeWords(change.action) ?? (await lastMoveWords(tx, request))),
    request: await requestNow(tx, actor, request),
  });
}

async function lastMoveWords(tx: Tx, request: RequestRow): Promise<string | null> {
  const move = (await selectMovesOfRequest(tx, request.id, request.clinicId)).at(-1);
  if (move === undefined) return null;
  return move.reason === null ? VERB_WORDS[move.verb] : `${VERB_WORDS[move.verb]}: ${move.reason}`;
}

/** What a screen needs after a change: the version for its next one. */
export type SavedRequest = { requestId: string; reference: string; version: number };

export function savedRequest({ id, reference, version }: RequestRow): SavedRequest {
  return { requestId: id, reference, version };
}
