import "server-only";
import { deleteViewInClinic } from "@/db/queries/saved-views";
import type { StaffActor } from "@/lib/domain/actor";
import type { DeleteViewInput } from "@/lib/inputs/views";
import { audited } from "../audited";
import { lockedView } from "../view-shelf";

/** Takes one's own view away, also from the tabs of everybody; no request is touched. NotFound, Forbidden, Conflict. */
export async function deleteView(actor: StaffActor, input: DeleteViewInput): Promise<{ viewId: string }> {
  return audited(actor, "views.save", { kind: "view", id: input.viewId }, async (tx, note) => {
    const view = await lockedView(tx, actor, input);
    await deleteViewInClinic(tx, view.id, actor.clinicId);
    note.changed("view");
    return { viewId: view.id };
  });
}
