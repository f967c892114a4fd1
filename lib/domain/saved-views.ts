export const MOST_PINNED = 8;
/** Of one person. */
export const MOST_VIEWS = 50;
export const LONGEST_VIEW_NAME = 40;
/** What the table holds of a list's address. */
export const LONGEST_KEPT_ADDRESS = 2_000;

/** A list that somebody named; `query` is the search part of its address, whole. */
export type SavedView = { id: string; name: string; isShared: boolean; isOwn: boolean; ownerName: string; query: string; version: number };

/** What a person finds above the list. `opensWith` is a built-in view, a saved one, or null for the first of the built-in ones. */
export type ViewShelf = { views: SavedView[]; pinned: string[]; opensWith: string | null; version: number };

/** Keyed by the id of the view; null for one that takes too long to count, which then has no figure. */
export type SavedViewCounts = Record<string, { total: number; isCapped: boolean } | null>;
