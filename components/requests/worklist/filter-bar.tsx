import { useRef } from "react";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";
import { NO_FILTER, type WorklistFilter, type WorklistQuery } from "@/lib/domain/worklist";
import { FilterMenu } from "./filter-menu";
import { hasFilter, withoutFilter } from "./without-filter";
import type { WorklistPage } from "./worklist-line";

type FilterBarProps = { page: WorklistPage; query: WorklistQuery; staffId: string; seesPattern: boolean; onGo: (query: WorklistQuery) => void };

/** The menu that adds a filter, then the filters in words, each with its way out: the open menu stays where it is while they come and go. */
export function FilterBar({ page, query, staffId, seesPattern, onGo }: FilterBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { filter } = query;
  const chips = page.chips.filter(({ key }) => hasFilter(filter, key));
  const go = (next: WorklistFilter) => onGo({ ...query, filter: next, page: 1, after: null });
  const leave = (next: WorklistFilter) => {
    keepFocus(bar.current);
    go(next);
  };
  return (
    <div ref={bar} className="contents">
      <FilterMenu {...{ page, query, staffId, seesPattern }} onFilter={go} />
      {chips.map(({ key, label, value }) => (
        <FilterChip key={key} label={label} value={value} onRemove={() => leave(withoutFilter(filter, key))} />
      ))}
      {chips.length > 0 && (
        <Button variant="quiet" onClick={() => leave(NO_FILTER)}>
          Clear all
        </Button>
      )}
    </div>
  );
}

/** The pressed button goes away: focus waits on the menu beside it. */
function keepFocus(bar: HTMLElement | null): void {
  bar?.querySelector<HTMLElement>("summary")?.focus();
}
