import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { parseWorklistQuery } from "@/lib/inputs/worklist-query";
import { countFacets } from "@/lib/services/requests/count-facets";

/** The counts beside the choices of the filters, asked for when somebody opens them: same parser and same rules as the list. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.list",
    subject: "request",
    handle: async ({ actor, query }) => jsonResponse(await countFacets(actor, parseWorklistQuery(Object.fromEntries(query)).query)),
  }),
});
