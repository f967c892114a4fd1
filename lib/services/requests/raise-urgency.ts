import "server-only";
import { insertNote } from "@/db/queries/request-contacts";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { urgencyFromRank, urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { raiseRefusal, urgencyNote } from "@/lib/domain/urgency";
import type { RaiseUrgencyInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { lockedRequest, refuseEnded, type SavedRequest, savedRequest } from "../locked-request";
import { saveUrgency } from "../request-urgency";

/** Sets the urgency by hand, never below the open flags, and keeps the reason as a note. Throws NotFound, Conflict, Invalid. */
export async function raiseUrgency(actor: StaffActor, input: RaiseUrgencyInput): Promise<SavedRequest> {
  return audited(actor, "requests.raise_urgency", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    const open = (await selectOpenFlagsOfRequest(tx, request.id, request.clinicId)).map(({ level }) => urgencyFromRank(level));
    const refusal = raiseRefusal(input.urgency, open, urgencyFromRank(request.urgency));
    if (refusal !== null) throw new Invalid(refusal, [{ field: "urgency", message: refusal }]);
    const ids = { id: newId(), clinicId: request.clinicId, requestId: request.id, staffId: actor.staffId };
    await insertNote(tx, { ...ids, body: urgencyNote(input.urgency, input.reason), recordedAt: now() });
    note.changed("raisedUrgency", "urgency");
    return savedRequest(await saveUrgency(tx, request, { openFlags: open, raisedUrgency: urgencyRank(input.urgency) }));
  });
}
