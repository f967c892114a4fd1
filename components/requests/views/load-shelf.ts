import type { SavedViewCounts, ViewShelf } from "@/lib/domain/saved-views";

export type CountedShelf = ViewShelf & { counts: SavedViewCounts };

/** Null when the server does not give it: the list itself tells of an outage. */
export async function loadShelf(of: "pinned" | "all"): Promise<CountedShelf | null> {
  return fetch(`/api/worklist/views?of=${of}`, { cache: "no-store" })
    .then((response) => (response.ok ? (response.json() as Promise<CountedShelf>) : null))
    .catch(() => null);
}
