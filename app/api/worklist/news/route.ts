import { worklistPage } from "@/components/requests/worklist/worklist-line";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { parseWorklistQuery } from "@/lib/inputs/worklist-query";
import { listRequests } from "@/lib/services/requests/list-requests";

/** The same list, asked for by the screen itself every minute: it does not keep an unattended session alive. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.list",
    subject: "request",
    handle: async ({ actor, query }) => {
      const asked = parseWorklistQuery(Object.fromEntries(query));
      return jsonResponse(worklistPage(await listRequests(actor, asked.query), actor.roles, asked));
    },
  }),
}, { keepsAlive: false });
