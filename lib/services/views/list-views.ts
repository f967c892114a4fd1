import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { ViewShelf } from "@/lib/domain/saved-views";
import { audited } from "../audited";
import { viewShelf } from "../view-shelf";

/** The saved views that the person can open, which of them are tabs, and what opens first. */
export async function listViews(actor: StaffActor): Promise<ViewShelf> {
  return audited(actor, "views.list", { kind: "view" }, async (tx, note) => {
    const shelf = await viewShelf(tx, actor);
    note.rows(shelf.views.length);
    return shelf;
  });
}
