import type { Sort } from "./columns";

/** A longer order is not understood by anybody who reads it. */
const MOST_SORTS = 3;

/**
 * The order after a press on a column: alone, it becomes the only one or turns round. With Shift it is added behind the
 * others, turns round, and goes away again.
 */
export function nextSort(sort: Sort, id: string, adds: boolean): Sort {
  const at = sort.findIndex((one) => one.id === id);
  const found = sort[at];
  if (!adds) return [{ id, desc: at === 0 && found !== undefined && !found.desc }];
  if (found === undefined) return [...sort.slice(0, MOST_SORTS - 1), { id, desc: false }];
  if (!found.desc) return sort.map((one) => (one.id === id ? { id, desc: true } : one));
  return sort.length === 1 ? sort.map(() => ({ id, desc: false })) : sort.filter((one) => one.id !== id);
}
