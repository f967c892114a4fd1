import type { RowLook } from "@/components/data-table/data-row";
import type { TabItem } from "@/components/ui/tabs";
import { WORKLIST_COLUMNS, type ViewCounts, type WorklistColumn, type WorklistQuery } from "@/lib/domain/worklist";
import { WORKLIST_VIEWS } from "@/lib/domain/worklist-views";
import { freshWorklistQuery, writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { CountedShelf } from "@/components/requests/views/load-shelf";
import type { WorklistLine } from "./worklist-line";

const COLUMN_IDS: Record<WorklistColumn, string> = {
  cramps: "night",
  where: "leg",
  owner: "owner",
  pattern: "category",
  phone: "phone",
  language: "language",
  source: "source",
};

export function hiddenColumns(shown: readonly WorklistColumn[]): string[] {
  return WORKLIST_COLUMNS.filter((column) => !shown.includes(column)).map((column) => COLUMN_IDS[column]);
}

/** The last row of the safety block carries the darker line. */
export function rowLook(line: WorklistLine, lines: readonly WorklistLine[]): RowLook {
  if (!line.isSafety) return {};
  const next = lines[lines.indexOf(line) + 1];
  return { tone: line.urgency === "EMERGENCY" ? "alarm" : "caution", endsBlock: next !== undefined && !next.isSafety };
}

/** The tabs that a person keeps come first, then the built-in views; the list on screen is one of them. */
export function viewTabs(counts: ViewCounts, query: WorklistQuery, shelf: CountedShelf | null = null): TabItem[] {
  const present = listKey(writeWorklistQuery({ ...query, page: 1, after: null }));
  const kept = (shelf?.pinned ?? []).flatMap((id) =>
    (shelf?.views ?? []).filter((view) => view.id === id).map(({ name, query: search }) => ({ href: `/requests?${search}`, label: name, count: shelf?.counts[id]?.total, current: listKey(search) === present })),
  );
  const isKept = kept.some(({ current }) => current);
  const builtIn = WORKLIST_VIEWS.map(({ id, label }) => ({
    href: `/requests?${writeWorklistQuery({ ...freshWorklistQuery(id), columns: query.columns, density: query.density })}`,
    label,
    count: counts[id],
    current: !isKept && id === query.view,
  }));
  return [...kept, ...builtIn];
}

/** Which columns are shown and how dense makes no other list. */
function listKey(search: string): string {
  return search.replace(/&(columns|density)=[^&]*/g, "");
}

/** Which list a request is opened from, as its address says it: the whole query, so that Back and its neighbours are of this list. */
export function openedFrom(query: WorklistQuery): string {
  const search = writeWorklistQuery(query);
  return search === `view=${query.view}` ? query.view : encodeURIComponent(search);
}
