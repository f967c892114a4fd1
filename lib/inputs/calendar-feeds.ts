import { z } from "zod";

/** A room's feed, or with null one's own. */
export const AddCalendarFeedInput = z.strictObject({ roomId: z.uuid("Choose whose calendar it is.").nullable() });
export type AddCalendarFeedInput = z.infer<typeof AddCalendarFeedInput>;

export const RevokeCalendarFeedInput = z.strictObject({ feedId: z.uuid() });
export type RevokeCalendarFeedInput = z.infer<typeof RevokeCalendarFeedInput>;

/** The last part of a feed's address: 256 random bits and the ending that calendar programs look for. */
export function feedToken(part: string): string | null {
  return /^([\w-]{43})\.ics$/.exec(part)?.[1] ?? null;
}
