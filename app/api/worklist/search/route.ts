import { searchLines } from "@/components/requests/worklist/search-line";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { SearchRequestsInput } from "@/lib/inputs/search-requests";
import { searchRequests } from "@/lib/services/requests/search-requests";

/** By POST, so that what somebody types stands in no URL, history or server log. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  POST: endpoint<StaffActor, typeof SearchRequestsInput>({
    permission: "requests.search",
    subject: "request",
    body: SearchRequestsInput,
    handle: async ({ actor, body }) => jsonResponse(searchLines(await searchRequests(actor, body))),
  }),
});
