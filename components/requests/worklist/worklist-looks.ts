import type { RowLook } from "@/components/data-table/data-row";
import type { TabItem } from "@/components/ui/tabs";
import { WORKLIST_COLUMNS, type ViewCounts, type WorklistColumn, type WorklistQuery } from "@/lib/domain/worklist";
import { WORKLIST_VIEWS } from "@/lib/domain/worklist-views";
import { freshWorklistQuery, writeWorklistQuery } from "@/lib/inputs/worklist-url";
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

export function viewTabs(counts: ViewCounts, query: WorklistQuery): TabItem[] {
  return WORKLIST_VIEWS.map(({ id, label }) => ({
    href: `/requests?${writeWorklistQuery({ ...freshWorklistQuery(id), columns: query.columns, density: query.density })}`,
    label,
    count: counts[id],
    current: id === query.view,
  }));
}
