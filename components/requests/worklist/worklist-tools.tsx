import { Inbox } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { ColumnsMenu } from "./columns-menu";
import { ExportMenu } from "./export-menu";
import { FilterBar } from "./filter-bar";
import { countWords, newsWords } from "./worklist-words";
import type { WorklistPage } from "./worklist-line";

type WorklistToolsProps = {
  page: WorklistPage;
  query: WorklistQuery;
  news: WorklistPage | null;
  staffId: string;
  seesPattern: boolean;
  /** Whether the person may change many requests at once. */
  hasBulk: boolean;
  onGo: (query: WorklistQuery) => void;
  onShow: (query: WorklistQuery) => void;
  onShowNews: () => void;
  search: ReactNode;
  aside: ReactNode;
};

export function WorklistTools({ page, query, news, staffId, seesPattern, hasBulk, onGo, onShow, onShowNews, search, aside }: WorklistToolsProps) {
  return (
    <div className="page flex flex-wrap items-center gap-x-3 gap-y-2 py-2 print-hidden">
      {search}
      <FilterBar page={page} query={query} staffId={staffId} seesPattern={seesPattern} onGo={onGo} />
      <div className="ml-auto flex flex-wrap items-center gap-2">
        {aside}
        {/* One place for both, so that nothing moves when the news come. */}
        <span className="inline-flex min-w-50 justify-end">
          {news ? (
            <Button variant="quiet" className="bg-new-tint" icon={<Inbox aria-hidden className="size-4" />} onClick={onShowNews}>
              {newsWords(page, news)} · Show
            </Button>
          ) : (
            <span className="px-1 text-sm text-muted tabular-nums">
              {countWords(page)} · updated {page.updatedAt}
            </span>
          )}
        </span>
        <ColumnsMenu query={query} seesPattern={seesPattern} onShow={onShow} />
        <ExportMenu search={writeWorklistQuery({ ...query, page: 1, after: null })} hasBulk={hasBulk} />
      </div>
    </div>
  );
}
