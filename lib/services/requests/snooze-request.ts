import "server-only";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { snoozeRefusal } from "@/lib/domain/triage";
import type { SnoozeRequestInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import type { AlsoSaved } from "../also-saved";
import { audited } from "../audited";
import { lockedRequest, refuseEnded, saveLocked, type SavedRequest, savedRequest } from "../locked-request";

/** Hides a request until a moment to come, or wakes it now. Urgent requests cannot be hidden. Throws NotFound, Conflict, Invalid. */
export async function snoozeRequest(actor: StaffActor, input: SnoozeRequestInput, also?: AlsoSaved): Promise<SavedRequest> {
  return audited(actor, "requests.snooze", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
    const levels = [urgencyFromRank(request.urgency), ...open.map(({ level }) => urgencyFromRank(level))];
    const refusal = input.until === null ? null : snoozeRefusal(input.until, now(), levels);
    if (refusal !== null) throw new Invalid(refusal, [{ field: "until", message: refusal }]);
    note.changed("snoozedUntil");
    const saved = await saveLocked(tx, request, { snoozedUntil: input.until });
    await also?.(tx, request, saved);
    return savedRequest(saved);
  });
}
