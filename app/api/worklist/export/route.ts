import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { NO_STORE } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { WorklistRow } from "@/lib/domain/request";
import type { WorklistColumn } from "@/lib/domain/worklist";
import { worklistCsv } from "@/lib/format/worklist-csv";
import { parseSelected } from "@/lib/inputs/bulk";
import { parseWorklistQuery } from "@/lib/inputs/worklist-query";
import { exportSelected } from "@/lib/services/bulk/export-selected";
import { exportRequests } from "@/lib/services/requests/export-requests";

/** The list as a spreadsheet. A query that is not wholly understood is refused: a file must not hold more than was asked for. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.export",
    subject: "request",
    handle: async ({ actor, query }) => {
      const params = Object.fromEntries(query);
      const selected = parseSelected(params);
      if (selected !== null) return csvFile(await exportSelected(actor, selected), selected.query.columns, "selected");
      const asked = parseWorklistQuery(params);
      if (asked.problems.length > 0) throw new Invalid(asked.problems.join(" "));
      return csvFile(await exportRequests(actor, asked.query), asked.query.columns, asked.query.view);
    },
  }),
});

function csvFile({ rows, at }: { rows: WorklistRow[]; at: string }, columns: readonly WorklistColumn[], name: string): Response {
  return new Response(worklistCsv(rows, columns), {
    headers: {
      ...NO_STORE,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="requests-${name}-${at.slice(0, 10)}.csv"`,
    },
  });
}
