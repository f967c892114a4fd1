import type { OutcomeFigure } from "@/lib/domain/outcomes";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import type { OutcomeListQuery, OutcomesQuery } from "@/lib/inputs/outcomes-query";

export type FigureGroup = { point?: CheckInPoint; category?: Category; veinSigns?: VeinSigns; modality?: OutcomesQuery["modality"] };
/** The list behind a number, with the filters of the page; null for who may not open it. */
export type HrefOf = (figure: OutcomeFigure, group?: FigureGroup) => string | null;

export function listHref(query: OutcomesQuery, figure: OutcomeFigure, group: FigureGroup = {}): string {
  return `/outcomes/list?${searchOf({ ...query, ...group, figure })}`;
}

export function listPageHref(query: OutcomeListQuery, page: number): string {
  return `/outcomes/list?${searchOf({ ...query, page })}`;
}

export function outcomesHref({ from, to, modality, language }: OutcomesQuery): string {
  const search = searchOf({ from, to, modality, language });
  return search === "" ? "/outcomes" : `/outcomes?${search}`;
}

function searchOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
