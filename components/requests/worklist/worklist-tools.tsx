import { Download, Inbox, Rows3, Rows4 } from "lucide-react";
import type { ReactNode } from "react";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { NO_FILTER, type WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { ColumnsMenu } from "./columns-menu";
import { filterChips, withoutFilter } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { countWords, newsWords } from "./worklist-words";
import type { WorklistPage } from "./worklist-line";

type WorklistToolsProps = {
  page: WorklistPage;
  query: WorklistQuery;
  news: WorklistPage | null;
  seesPattern: boolean;
  onGo: (query: WorklistQuery) => void;
  onShow: (query: WorklistQuery) => void;
  onShowNews: () => void;
  search: ReactNode;
  aside: ReactNode;
};

export function WorklistTools({ page, query, news, seesPattern, onGo, onShow, onShowNews, search, aside }: WorklistToolsProps) {
  const goFirst = (filter: WorklistQuery["filter"]) => onGo({ ...query, filter, page: 1, after: null });
  const chips = filterChips(query.filter, page.staff);
  const isCompact = query.density === "compact";
  return (
    <div className="page flex flex-wrap items-center gap-x-3 gap-y-2 py-2 print-hidden">
      {search}
      {chips.map(({ key, label, value }) => (
        <FilterChip key={key} label={label} value={value} onRemove={() => goFirst(withoutFilter(query.filter, key))} />
      ))}
      <FilterPanel filter={query.filter} staff={page.staff} on={page.on} seesPattern={seesPattern} onFilter={goFirst} />
      {chips.length > 0 && (
        <Button variant="quiet" onClick={() => goFirst(NO_FILTER)}>
          Clear all
        </Button>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {news && (
          <Button variant="quiet" className="bg-new-tint" icon={<Inbox aria-hidden className="size-4" />} onClick={onShowNews}>
            {newsWords(page, news)} · Show
          </Button>
        )}
        {aside}
        <p className="px-1 text-sm text-muted tabular-nums">
          {countWords(page)} · updated {page.updatedAt}
        </p>
        <ColumnsMenu columns={query.columns} seesPattern={seesPattern} onColumns={(columns) => onShow({ ...query, columns })} />
        <Button
          className="max-md:hidden"
          icon={isCompact ? <Rows4 aria-hidden className="size-4" /> : <Rows3 aria-hidden className="size-4" />}
          aria-pressed={isCompact}
          onClick={() => onShow({ ...query, density: isCompact ? "comfortable" : "compact" })}
        >
          Compact
        </Button>
        <ButtonLink
          href={`/api/worklist/export?${writeWorklistQuery({ ...query, page: 1, after: null })}`}
          download
          icon={<Download aria-hidden className="size-4" />}
          aria-label="Download this list as CSV"
        >
          CSV
        </ButtonLink>
      </div>
    </div>
  );
}
