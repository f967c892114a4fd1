import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { countSavedViews } from "@/lib/services/views/count-saved-views";

/** The saved views with their counts: of the tabs, or of all with `?of=all`. Asked by an open list too, so it does not keep an unattended session alive. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "views.list",
    subject: "view",
    handle: async ({ actor, query }) => jsonResponse(await countSavedViews(actor, { isPinnedOnly: query.get("of") !== "all" })),
  }),
}, { keepsAlive: false });
