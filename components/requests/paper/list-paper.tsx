import { filterChips } from "@/components/requests/worklist/filter-chips";
import { worklistLine } from "@/components/requests/worklist/worklist-line";
import type { Role } from "@/lib/domain/actor";
import type { WorklistRow } from "@/lib/domain/request";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { dayAt, formatInstant } from "@/lib/format/instants";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { paperColumns } from "./paper-cells";
import { PaperPage } from "./paper-page";
import { PaperTable } from "./paper-table";

type ListPaperProps = {
  rows: readonly WorklistRow[];
  query: WorklistQuery;
  isSelection: boolean;
  clock: { at: string; timeZone: string };
  staff: readonly { id: string; name: string }[];
  person: { name: string; roles: readonly Role[] };
};

/** The worklist on paper: the rows, order and columns of the screen, on all its pages. */
export function ListPaper({ rows, query, isSelection, clock: { at, timeZone }, staff, person }: ListPaperProps) {
  const clock = { at, timeZone, on: dayAt(at, timeZone) };
  const lines = rows.map((row) => worklistLine(row, person.roles, clock));
  const columns = paperColumns(query.columns);
  const count = lines.length === 1 ? "1 request" : `${lines.length} requests`;
  const title = `${isSelection ? "Selected requests" : viewOf(query.view).label}: ${count}`;
  return (
    <PaperPage title={title} lead={<p>{isSelection ? "Only the rows that were ticked." : filterWords(query, staff)}</p>} back={{ href: `/requests?${writeWorklistQuery(query)}`, label: "Back to the list" }}>
      <PaperTable
        caption={title}
        heads={columns.map(({ head }) => head)}
        rows={lines.map((line) => ({ id: line.id, cells: columns.map(({ of }) => of(line)) }))}
        none="No request."
        footer={`Printed by ${person.name}, ${formatInstant(at, timeZone)}. Times in ${timeZone.replaceAll("_", " ")}. What changed later is not on this paper.`}
      />
    </PaperPage>
  );
}

function filterWords({ filter }: WorklistQuery, staff: readonly { id: string; name: string }[]): string {
  const chips = filterChips(filter, staff).map(({ label, value }) => `${label}: ${value}`);
  return chips.length === 0 ? "No filter. All pages of the list." : `Filtered by ${chips.join("; ")}. All pages of the list.`;
}
