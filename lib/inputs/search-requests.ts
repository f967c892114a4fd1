import { z } from "zod";

export const SearchRequestsInput = z.strictObject({
  /** A name, digits of a phone number, a reference, or a birth date. It never stands in a URL. */
  words: z.string().trim().min(3, "Type at least 3 characters.").max(100, "Type at most 100 characters."),
  /** Open requests come first; closed ones are searched when asked for. */
  includeEnded: z.boolean().default(false),
});
export type SearchRequestsInput = z.infer<typeof SearchRequestsInput>;
