import "server-only";
import { saveViewSettings } from "@/db/queries/saved-views";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";
import type { ArrangeViewsInput } from "@/lib/inputs/views";
import { audited } from "../audited";
import { viewShelf } from "../view-shelf";

/** Which saved views are a person's tabs, and which view opens first. Conflict when another window arranged them; Invalid for a view that they cannot open. */
export async function arrangeViews(actor: StaffActor, { version, pinned, opensWith }: ArrangeViewsInput): Promise<{ version: number }> {
  return audited(actor, "views.save", { kind: "view" }, async (tx, note) => {
    const { views } = await viewShelf(tx, actor);
    const known = new Set<string>([...views.map(({ id }) => id), ...WORKLIST_VIEW_IDS]);
    if (![...pinned, ...(opensWith === null ? [] : [opensWith])].every((id) => known.has(id))) throw new Invalid("One of these views does not exist any more. Load the page again.");
    const isSaved = await saveViewSettings(tx, { staffId: actor.staffId, clinicId: actor.clinicId }, version, { pinned, opensWith });
    if (!isSaved) throw new Conflict("Your tabs were changed in another window. They are shown as they are now.");
    note.changed("pinned", "opensWith");
    return { version: version + 1 };
  });
}
