import { Pagination } from "@/components/data-table/pagination";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { LAST_OFFSET_PAGE, PAGE_SIZE, type WorklistQuery } from "@/lib/domain/worklist";
import type { WorklistPage } from "./worklist-line";

type WorklistFootProps = { page: WorklistPage; onGo: (query: WorklistQuery) => void; onKeys: () => void };

export function WorklistFoot({ page, onGo, onKeys }: WorklistFootProps) {
  const { query, lines, from, total, isTotalCapped, hasNext } = page;
  const last = lines.at(-1);
  const isNumbered = query.after === null && query.page < LAST_OFFSET_PAGE;
  const next = isNumbered ? { ...query, page: query.page + 1 } : { ...query, page: 1, after: last?.id ?? null };
  const previous = query.after !== null ? { ...query, after: null, page: 1 } : query.page > 1 ? { ...query, page: query.page - 1 } : null;
  return (
    <div className="page flex min-h-12 flex-wrap items-center gap-x-6 gap-y-1 border-t text-sm print-hidden">
      {from === null ? (
        <div className="flex items-center gap-2">
          <p className="tabular-nums">
            {lines.length} more of {total}
          </p>
          <Button variant="quiet" onClick={() => onGo({ ...query, page: 1, after: null })}>
            First page
          </Button>
          {hasNext && (
            <Button variant="quiet" onClick={() => onGo(next)}>
              Next {PAGE_SIZE}
            </Button>
          )}
        </div>
      ) : (
        <Pagination
          from={lines.length === 0 ? 0 : from}
          to={from + lines.length - 1}
          total={isTotalCapped ? `more than ${total}` : total}
          previous={previous ? { onGo: () => onGo(previous) } : null}
          next={hasNext && last ? { onGo: () => onGo(next) } : null}
        />
      )}
      {page.snoozedTotal > 0 && query.filter.snoozed === null && (
        <Button variant="quiet" onClick={() => onGo({ ...query, filter: { ...query.filter, snoozed: "shown" }, page: 1, after: null })}>
          {page.snoozedTotal} snoozed · Show
        </Button>
      )}
      <p className="text-muted">Triage lead this week: {page.triageLead ?? "Not recorded"}</p>
      <div className="ml-auto hidden items-center gap-4 text-muted md:flex">
        <span className="flex items-center gap-1">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd> move
        </span>
        <span className="flex items-center gap-1">
          <Kbd>Enter</Kbd> open
        </span>
        <span className="flex items-center gap-1">
          <Kbd>/</Kbd> search
        </span>
        <Button variant="quiet" hint="?" onClick={onKeys}>
          All keys
        </Button>
      </div>
    </div>
  );
}
