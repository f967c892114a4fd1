import "server-only";
import { countListsInTime } from "@/db/queries/saved-views";
import type { StaffActor } from "@/lib/domain/actor";
import type { SavedViewCounts, ViewShelf } from "@/lib/domain/saved-views";
import { MOST_COUNTED } from "@/lib/domain/worklist";
import { readViewQuery } from "@/lib/inputs/views";
import { audited } from "../audited";
import { viewShelf } from "../view-shelf";
import { deskOf } from "../worklist-rows";

const MOST_COUNTED_VIEWS = 40;

/** The shelf with how many requests stand in its views: in the tabs, or in all of them. Counted apart from the list, which does not wait for it; a slow one has no figure. */
export async function countSavedViews(actor: StaffActor, { isPinnedOnly }: { isPinnedOnly: boolean }): Promise<ViewShelf & { counts: SavedViewCounts }> {
  return audited(actor, "views.list", { kind: "view" }, async (tx, note) => {
    const shelf = await viewShelf(tx, actor);
    const { scope } = await deskOf(tx, actor);
    const counted = shelf.views.filter(({ id }) => !isPinnedOnly || shelf.pinned.includes(id)).slice(0, MOST_COUNTED_VIEWS);
    const totals = await countListsInTime(tx, scope, counted.map(({ query }) => readViewQuery(query).query));
    note.rows(shelf.views.length);
    return { ...shelf, counts: Object.fromEntries(counted.map(({ id }, at) => [id, countOf(totals[at] ?? null)])) };
  });
}

function countOf(total: number | null): SavedViewCounts[string] {
  return total === null ? null : { total: Math.min(total, MOST_COUNTED), isCapped: total > MOST_COUNTED };
}
