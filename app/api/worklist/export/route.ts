import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { NO_STORE } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { worklistCsv } from "@/lib/format/worklist-csv";
import { parseWorklistQuery } from "@/lib/inputs/worklist-query";
import { exportRequests } from "@/lib/services/requests/export-requests";

/** The list as a spreadsheet. A query that is not wholly understood is refused: a file must not hold more than was asked for. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.export",
    subject: "request",
    handle: async ({ actor, query }) => {
      const asked = parseWorklistQuery(Object.fromEntries(query));
      if (asked.problems.length > 0) throw new Invalid(asked.problems.join(" "));
      const { rows, at } = await exportRequests(actor, asked.query);
      return new Response(worklistCsv(rows, asked.query.columns), {
        headers: {
          ...NO_STORE,
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="requests-${asked.query.view}-${at.slice(0, 10)}.csv"`,
        },
      });
    },
  }),
});
