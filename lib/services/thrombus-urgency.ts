import "server-only";
import { insertNote } from "@/db/queries/request-contacts";
import { insertRaisedFlags, saveFlagText, selectFlagsOfRequest, selectOpenFlagsOfRequest, type FlagRow } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { Conflict } from "@/lib/domain/errors";
import type { Leg, Segment } from "@/lib/domain/reflux";
import { isThrombusFlag, placesOfThrombusFlag, THROMBUS_FLAG, THROMBUS_LEVEL, thrombusFlagText } from "@/lib/domain/thrombus-flag";
import { clotReason, thrombusReason, urgencyNote } from "@/lib/domain/urgency";
import { segmentWords } from "@/lib/domain/worksheet";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { saveUrgency } from "./request-urgency";

type Place = { leg: Leg; segment: Segment };

/**
 * An acute thrombus raises a same-day flag on its locked request, and a note says where it was seen. While the flag is
 * open, a further vein is added to it; one that it names already changes nothing. Returns the request as it is now.
 */
export async function raiseForThrombus(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, found: readonly Place[]): Promise<RequestRow> {
  return raiseFor(tx, note, actor, request, { found: found.map(segmentWords), reasonFor: thrombusReason });
}

/** The same for clots recorded after a treatment, each as `clotAfterTreatment` names it. */
export async function raiseForClots(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, found: readonly string[]): Promise<RequestRow> {
  return raiseFor(tx, note, actor, request, { found, reasonFor: clotReason });
}

type Raising = { found: readonly string[]; reasonFor: (added: readonly string[]) => string };

async function raiseFor(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, { found, reasonFor }: Raising): Promise<RequestRow> {
  if (found.length === 0) return request;
  const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const flag = open.find(isThrombusFlag);
  const named = flag === undefined ? [] : placesOfThrombusFlag(flag.patientSaid);
  const added = found.filter((place) => !named.includes(place));
  if (added.length === 0) return request;
  await writeFlag(tx, request, flag, thrombusFlagText([...named, ...added]));
  const openFlags = [...open.map(({ level }) => urgencyFromRank(level)), THROMBUS_LEVEL];
  const after = await saveUrgency(tx, request, { openFlags, raisedUrgency: request.raisedUrgency });
  const { id: requestId, clinicId, patientId } = request;
  await insertNote(tx, { id: newId(), clinicId, requestId, staffId: actor.staffId, body: urgencyNote(urgencyFromRank(after.urgency), reasonFor(added)), recordedAt: now() });
  note.changed("flags");
  note.alsoChanged({ kind: "request", id: requestId, patientId, changedFields: flag === undefined ? ["flags", "urgency"] : ["flags"] });
  return after;
}

/** The same, for veins that no flag of the request has named yet, be it open or cleared: what a clinician cleared is not raised again unseen. */
export async function raiseUnraisedThrombus(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, found: readonly Place[]): Promise<RequestRow> {
  if (found.length === 0) return request;
  const flags = await selectFlagsOfRequest(tx, request.id, request.clinicId);
  const named = flags.filter(isThrombusFlag).flatMap(({ patientSaid }) => placesOfThrombusFlag(patientSaid));
  return raiseForThrombus(tx, note, actor, request, found.filter((place) => !named.includes(segmentWords(place))));
}

async function writeFlag(tx: Tx, { id: requestId, clinicId }: RequestRow, flag: FlagRow | undefined, text: string): Promise<void> {
  if (flag === undefined) {
    await insertRaisedFlags(tx, [{ id: newId(), clinicId, requestId, flag: THROMBUS_FLAG, level: urgencyRank(THROMBUS_LEVEL), patientSaid: text, raisedAt: now() }]);
  } else if (!(await saveFlagText(tx, flag, text))) throw new Conflict("Somebody else changed this flag first.");
}
