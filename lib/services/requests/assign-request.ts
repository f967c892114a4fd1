import "server-only";
import { findStaffInClinic } from "@/db/queries/staff";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { AssignRequestInput } from "@/lib/inputs/request-work";
import type { AlsoSaved } from "../also-saved";
import { audited } from "../audited";
import { lockedRequest, refuseEnded, type SavedRequest, savedRequest } from "../locked-request";
import { saveOwner } from "../request-owner";

/** Gives a request to somebody of this clinic who may work on it, or to nobody. Throws NotFound, Conflict, Invalid. */
export async function assignRequest(actor: StaffActor, input: AssignRequestInput, also?: AlsoSaved): Promise<SavedRequest> {
  return audited(actor, "requests.assign", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    const owner = input.assignToId === null ? null : await findStaffInClinic(tx, input.assignToId, actor.clinicId);
    const isAble = owner !== null && owner.disabledAt === null && rolesMay(owner.roles, "requests.get");
    if (input.assignToId !== null && !isAble) {
      const message = "Choose somebody of your clinic whose account is in use and who may see requests.";
      throw new Invalid(message, [{ field: "assignToId", message }]);
    }
    note.changed("assignedToId");
    const saved = await saveOwner(tx, request, input.assignToId);
    await also?.(tx, request, saved);
    return savedRequest(saved);
  });
}
