import "server-only";
import { insertNote } from "@/db/queries/request-contacts";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import type { Leg, Segment } from "@/lib/domain/reflux";
import { thrombusReason, urgencyNote } from "@/lib/domain/urgency";
import { segmentWords } from "@/lib/domain/worksheet";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { saveUrgency } from "./request-urgency";

const SAME_DAY = urgencyRank("SAME_DAY");

/** An acute thrombus makes its request same-day at least, and a note says where it was seen. Returns the request as it is now. */
export async function raiseForThrombus(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, found: readonly { leg: Leg; segment: Segment }[]): Promise<RequestRow> {
  if (found.length === 0) return request;
  const { id: requestId, clinicId, patientId } = request;
  const raised = Math.max(request.raisedUrgency ?? 0, SAME_DAY);
  const reason = thrombusReason(found.map(segmentWords));
  await insertNote(tx, { id: newId(), clinicId, requestId, staffId: actor.staffId, body: urgencyNote(urgencyFromRank(raised), reason), recordedAt: now() });
  if (raised === request.raisedUrgency) return request;
  const openFlags = (await selectOpenFlagsOfRequest(tx, requestId, clinicId)).map(({ level }) => urgencyFromRank(level));
  note.changed("urgency");
  note.alsoChanged({ kind: "request", id: requestId, patientId, changedFields: ["raisedUrgency", "urgency"] });
  return saveUrgency(tx, request, { openFlags, raisedUrgency: raised });
}
