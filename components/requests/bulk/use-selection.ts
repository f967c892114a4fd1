import { useState } from "react";
import { DEFAULT_COLUMNS, type WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";

type Picked = { of: string; ids: readonly string[]; last: string | null; isAll: boolean };

const NONE: Picked = { of: "", ids: [], last: null, isAll: false };

/** Which rows of the list on screen are ticked. Another list, page or order begins with none; a row that left is no longer ticked. */
export function useSelection(query: WorklistQuery, shown: readonly string[]) {
  const [kept, keep] = useState(NONE);
  const of = writeWorklistQuery({ ...query, columns: DEFAULT_COLUMNS, density: "comfortable" });
  const { ids, last, isAll } = kept.of === of ? kept : NONE;
  const selected = new Set(shown.filter((id) => ids.includes(id)));
  const put = (next: readonly string[], by: string | null, all = false) => keep({ of, ids: next, last: by, isAll: all });
  return {
    selected,
    /** Every request of this list, on all its pages. */
    isAll,
    toggle: (id: string, { shift, checked }: { shift: boolean; checked: boolean }) => {
      const from = shift && last !== null ? shown.indexOf(last) : -1;
      const to = shown.indexOf(id);
      const range = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
      put(checked ? [...selected, ...range] : [...selected].filter((other) => !range.includes(other)), id);
    },
    togglePage: (checked: boolean) => put(checked ? shown : [], null),
    selectAll: () => put(shown, null, true),
    clear: () => keep(NONE),
  };
}

export type Selection = ReturnType<typeof useSelection>;
