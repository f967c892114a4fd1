import { Invalid } from "@/lib/domain/errors";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { parseSelected } from "./bulk";
import { parseWorklistQuery, type SearchParams } from "./worklist-query";

/** How many rows go on paper: about forty sheets. */
export const MOST_ON_PAPER = 500;

/** The list to print, or the ticked rows of it. Throws Invalid for what is not wholly understood: paper must not hold another list than was asked for. */
export function parsePrintQuery(params: SearchParams): { ids: string[] | null; query: WorklistQuery } {
  const selected = parseSelected(params);
  if (selected !== null) return selected;
  const { query, problems } = parseWorklistQuery(params);
  if (problems.length > 0) throw new Invalid(problems.join(" "));
  return { ids: null, query };
}
