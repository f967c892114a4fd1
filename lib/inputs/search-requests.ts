import { z } from "zod";

export const SearchRequestsInput = z.strictObject({
  /** A name, digits of a phone number, a reference, or a birth date. It never stands in a URL. */
  words: z.string().trim().min(3, "Type at least 3 characters.").max(100, "Type at most 100 characters."),
  /** Open requests come first; closed ones are searched when asked for. */
  includeEnded: z.boolean().default(false),
  /** Whether Back and a reload should bring it back; `keptId` replaces what was kept before. */
  isKept: z.boolean().default(false),
  keptId: z.uuid().nullable().default(null),
});
export type SearchRequestsInput = z.infer<typeof SearchRequestsInput>;

export const RestoreSearchInput = z.strictObject({ keptId: z.uuid() });
export type RestoreSearchInput = z.infer<typeof RestoreSearchInput>;
