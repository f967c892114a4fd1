/** What may be done to many requests at once. Accepting, declining, signing and merging are never: each deserves a look of its own. */
export const BULK_KINDS = ["assign", "ask_information", "snooze"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** More than this is not looked through before it is confirmed. */
export const MOST_IN_BULK = 200;

/** The fields that a bulk change may replace, as they were before it; instants as ISO text. */
export type BulkBefore = { assignedToId?: string | null; escalatedAt?: string | null; snoozedUntil?: string | null };
