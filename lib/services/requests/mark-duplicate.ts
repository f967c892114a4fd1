import "server-only";
import { findRequestIdByReference, lockRequestsInClinic } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { reasonText } from "@/lib/domain/move-reasons";
import { stageAfter } from "@/lib/domain/pathway";
import type { MarkDuplicateInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { linkDuplicate } from "../duplicate-link";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";
import { refuseExamUnderWay } from "../unfinished-care";

/** Ends a request as a copy of another one of this clinic, which is kept. Throws NotFound, Conflict, Invalid. */
export async function markDuplicate(actor: StaffActor, input: MarkDuplicateInput): Promise<MovedRequest> {
  return audited(actor, "requests.mark_duplicate", { kind: "request", id: input.requestId }, async (tx, note) => {
    const keptId = await findRequestIdByReference(tx, input.keptReference, actor.clinicId);
    await lockRequestsInClinic(tx, keptId === null ? [input.requestId] : [input.requestId, keptId], actor.clinicId);
    const request = await lockedRequest(tx, note, actor, input);
    stageAfter(request.stage, "mark_duplicate");
    await refuseExamUnderWay(tx, request);
    const linked = await linkDuplicate(tx, request, keptId);
    note.changed("duplicateOfId");
    return moveStage(tx, note, actor, linked, "mark_duplicate", reasonText(`Duplicate of ${input.keptReference}`, input.reason), { keptRequestId: linked.duplicateOfId });
  });
}
