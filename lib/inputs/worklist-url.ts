import { DEFAULT_COLUMNS, NO_FILTER, type WorklistQuery, type WorklistSort } from "@/lib/domain/worklist";
import type { WorklistViewId } from "@/lib/domain/worklist-views";

/** The list a view opens with: its own sort, no filter, first page. */
export function freshWorklistQuery(view: WorklistViewId): WorklistQuery {
  return { view, filter: NO_FILTER, sort: [], page: 1, after: null, columns: DEFAULT_COLUMNS, density: "comfortable" };
}

/** The search part of the worklist's URL, without what is the default; `parseWorklistQuery` reads it back the same. */
export function writeWorklistQuery({ view, filter, sort, page, after, columns, density }: WorklistQuery): string {
  const parts: [string, string | null][] = [
    ["view", view],
    ["stage", filter.stages.join(",")],
    ["urgency", filter.urgencies.join(",")],
    ["category", filter.categories.join(",")],
    ["veinSigns", filter.veinSigns.join(",")],
    ["flag", filter.flags.join(",")],
    ["assignee", filter.owners.join(",")],
    ["language", filter.languages.join(",")],
    ["source", filter.sources.join(",")],
    ["leg", filter.legs.join(",")],
    ["due", filter.dues.join(",")],
    ["receivedSince", filter.receivedSince],
    ["receivedUntil", filter.receivedUntil],
    ["snoozed", filter.snoozed],
    ["sort", writeSort(sort)],
    ["page", page > 1 && after === null ? String(page) : null],
    ["after", after],
    ["columns", columns.join() === DEFAULT_COLUMNS.join() ? null : columns.join(",") || "none"],
    ["density", density === "comfortable" ? null : density],
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join("&");
}

function writeSort(sort: readonly WorklistSort[]): string {
  return sort.map(({ by, isDescending }) => `${isDescending ? "-" : ""}${by}`).join(",");
}
