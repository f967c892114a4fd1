import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import type { OutcomeChart } from "@/lib/domain/outcome-charts";
import type { OutcomeFigure } from "@/lib/domain/outcomes";
import type { OutcomeListQuery, OutcomesQuery } from "@/lib/inputs/outcomes-query";

/** `group` is the row by pattern; `category` is the filter of the page. */
export type FigureGroup = { point?: CheckInPoint; group?: Category; veinSigns?: VeinSigns; modality?: OutcomesQuery["modality"] };
/** The list behind a number, with the filters of the page; null for who may not open it. */
export type HrefOf = (figure: OutcomeFigure, group?: FigureGroup) => string | null;

export function listHref(query: OutcomesQuery, figure: OutcomeFigure, group: FigureGroup = {}): string {
  return `/outcomes/list?${searchOf({ ...filtersOf(query), ...group, figure })}`;
}

export function listPageHref(query: OutcomeListQuery, page: number): string {
  return `/outcomes/list?${searchOf({ ...query, page })}`;
}

export function outcomesHref(query: OutcomesQuery): string {
  return withSearch("/outcomes", { ...filtersOf(query), point: query.point, measure: query.measure });
}

/** From a list, whose `point` is its own. */
export function outcomesHrefOfList(query: OutcomesQuery): string {
  return withSearch("/outcomes", filtersOf(query));
}

export function outcomesPrintHref(query: OutcomesQuery): string {
  return withSearch("/outcomes/print", { ...filtersOf(query), point: query.point, measure: query.measure });
}

/** One figure as a file, or all of them. */
export function outcomesCsvHref(query: OutcomesQuery, figure: OutcomeChart | undefined): string {
  return withSearch("/api/outcomes/csv", { figure, ...filtersOf(query), point: query.point, measure: query.measure });
}

function filtersOf({ from, to, modality, language, category, leg, ageBand }: OutcomesQuery): OutcomesQuery {
  return { from, to, modality, language, category, leg, ageBand };
}

function withSearch(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const search = searchOf(values);
  return search === "" ? path : `${path}?${search}`;
}

function searchOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
