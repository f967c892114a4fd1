import { searchLines } from "@/components/requests/worklist/search-line";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { RestoreSearchInput } from "@/lib/inputs/search-requests";
import { restoreSearch } from "@/lib/services/requests/restore-search";

/** A search brought back by its id, for the person who made it; the words come in the answer and stand in no address. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  POST: endpoint<StaffActor, typeof RestoreSearchInput>({
    permission: "requests.search",
    subject: "request",
    body: RestoreSearchInput,
    handle: async ({ actor, body }) => {
      const found = await restoreSearch(actor, body);
      return jsonResponse(found && { words: found.words, includeEnded: found.includeEnded, result: searchLines(found) });
    },
  }),
});
