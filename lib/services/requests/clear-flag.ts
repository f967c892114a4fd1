import "server-only";
import { saveFlagCleared, selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { ClearFlagInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedRequest, type SavedRequest, savedRequest } from "../locked-request";
import { saveUrgency } from "../request-urgency";

/** Clears a safety flag with the clinician's reason; the urgency follows the flags that stay open. Throws NotFound, Conflict, Invalid. */
export async function clearFlag(actor: StaffActor, input: ClearFlagInput): Promise<SavedRequest> {
  return audited(actor, "requests.clear_flag", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
    const flag = open.find(({ id }) => id === input.flagId);
    if (flag === undefined) throw new Invalid("This flag is not open on this request.");
    const clearing = { clearedAt: now(), clearedById: actor.staffId, clearReason: input.reason, isClearedByAnswers: false };
    if (!(await saveFlagCleared(tx, flag, clearing))) throw new Conflict("Somebody else cleared this flag first.");
    note.changed("flags", "urgency");
    const openFlags = open.filter(({ id }) => id !== flag.id).map(({ level }) => urgencyFromRank(level));
    return savedRequest(await saveUrgency(tx, request, { openFlags, raisedUrgency: request.raisedUrgency }));
  });
}
