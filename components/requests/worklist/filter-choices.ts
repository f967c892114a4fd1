import { NO_FILTER, type WorklistFilter } from "@/lib/domain/worklist";

const LISTS = ["stages", "urgencies", "categories", "veinSigns"] as const;
type ListName = (typeof LISTS)[number];
export type FilterName = Exclude<keyof WorklistFilter, "flags">;

/** The filter with one choice made; the server reads the choice again and refuses what it does not know. */
export function parseFilterChoice(filter: WorklistFilter, name: FilterName, value: string): WorklistFilter {
  if (value === "") return { ...filter, [name]: NO_FILTER[name] };
  const isList = LISTS.some((list: ListName) => list === name);
  return { ...filter, [name]: isList ? [value] : value };
}
