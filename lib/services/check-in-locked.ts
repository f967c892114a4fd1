import "server-only";
import { type CheckInOfLeg, findCheckInInClinic, selectCheckInRowsOfRequest } from "@/db/queries/check-ins";
import { findLastChange } from "@/db/queries/changes";
import type { RequestRow } from "@/db/queries/requests";
import { careChangeWords } from "@/lib/domain/care-changes";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, NotFound } from "@/lib/domain/errors";
import type { AuditNote, Tx } from "./audited";
import { lockedNow } from "./locked-request";

type Seen = { checkInId: string; version: number };
export type LockedCheckIn = { request: RequestRow; checkIn: CheckInOfLeg; all: CheckInOfLeg[] };

/** The check-in of this clinic and all of its request, which is locked. Throws NotFound; Conflict when the person saw an older version. */
export async function lockedCheckIn(tx: Tx, note: AuditNote, actor: StaffActor, seen: Seen): Promise<LockedCheckIn> {
  const before = await findCheckInInClinic(tx, seen.checkInId, actor.clinicId);
  if (before === null) throw new NotFound("This check-in does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, before.requestId);
  note.about(before.id, request.patientId);
  const all = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  const checkIn = all.find(({ id }) => id === before.id);
  if (checkIn === undefined) throw new NotFound("This check-in does not exist in your clinic.");
  if (checkIn.version !== seen.version) throw await checkInConflict(tx, checkIn);
  return { request, checkIn, all };
}

async function checkInConflict(tx: Tx, { id, clinicId, version, state }: CheckInOfLeg): Promise<Conflict> {
  const change = await findLastChange(tx, id, clinicId);
  return new Conflict(`This check-in changed while you were writing. It is now ${state}.`, {
    version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: change === null ? null : careChangeWords(change.action),
  });
}
