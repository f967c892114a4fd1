"use client";

import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { Sort } from "@/components/data-table/columns";
import { LiveRegion } from "@/components/ui/live-region";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { Role } from "@/lib/domain/actor";
import type { RequestActions } from "@/components/requests/detail/request-actions";
import { WORKLIST_SORTS, type WorklistQuery, type WorklistSort } from "@/lib/domain/worklist";
import type { ViewShelf } from "@/lib/domain/saved-views";
import { viewOf } from "@/lib/domain/worklist-views";
import { freshWorklistQuery, writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { BulkActions } from "@/components/requests/bulk/bulk-actions";
import { useSelection } from "@/components/requests/bulk/use-selection";
import { useShelf } from "@/components/requests/views/use-shelf";
import type { ViewActions } from "@/components/requests/views/view-actions";
import { ViewsButton } from "@/components/requests/views/views-button";
import { useKeySetting } from "./key-setting";
import { useRowKeys, type RowStep } from "./use-row-keys";
import { useWorklist } from "./use-worklist";
import { noteOpened, useReturn } from "./use-return";
import { WorklistCard } from "./worklist-card";
import { WorklistDialogs, type Help } from "./worklist-dialogs";
import { worklistColumns } from "./worklist-columns";
import { WorklistFoot } from "./worklist-foot";
import { WorklistNotices } from "./worklist-notices";
import { WorklistSearch } from "./worklist-search";
import { WorklistTools } from "./worklist-tools";
import { hiddenColumns, openedFrom, rowLook, viewTabs } from "./worklist-looks";
import { captionWords, countWords } from "./worklist-words";
import type { WorklistPage } from "./worklist-line";

const WorklistEmpty = lazy(async () => ({ default: (await import("./worklist-empty")).WorklistEmpty }));
const BulkBar = lazy(async () => ({ default: (await import("@/components/requests/bulk/bulk-bar")).BulkBar }));

type WorklistViewProps = {
  first: WorklistPage;
  seesPattern: boolean;
  person: { staffId: string; roles: readonly Role[] };
  actions: RequestActions;
  bulk: BulkActions | null;
  shelf: ViewShelf;
  views: { actions: ViewActions; mayShare: boolean };
  aside: ReactNode;
};

export function WorklistView({ first, seesPattern, person, actions, bulk, views, aside, ...given }: WorklistViewProps) {
  const { page, query, isLoading, isSlow, failure, news, load, go, show, showNews } = useWorklist(first);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [step, setStep] = useState<RowStep | null>(null);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const [hasBulk, setHasBulk] = useState(false);
  const [help, setHelp] = useState<Help>("not yet");
  const [areKeysOn, setKeysOn] = useKeySetting();
  const rows = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);

  useRowKeys({
    rows,
    isOn: areKeysOn,
    onSearch: useCallback(() => searchField.current?.focus(), []),
    onHelp: useCallback(() => setHelp("open"), []),
    onStep: setStep,
  });
  useReturn(rows, first, load);

  const from = openedFrom(page.query);
  const columns = useMemo(() => worklistColumns(from), [from]);
  const sort = useMemo(() => sortOf(query), [query]);
  const keys = useMemo(() => page.lines.map(({ id }) => id), [page.lines]);
  const selection = useSelection(page.query, keys);
  // Kept from the first tick on: it shows how the last change of many went.
  if (selection.selected.size > 0 && !hasBulk) setHasBulk(true);
  const [shelf, setShelf] = useShelf(given.shelf, page);
  const open = (search: string) => {
    window.history.replaceState(null, "", `/requests?${search}`);
    void load(search);
  };
  const pick = (view: WorklistQuery["view"]) => go({ ...freshWorklistQuery(view), columns: query.columns, density: query.density });

  return (
    <>
      <h1 className="sr-only">Requests: {viewOf(query.view).label}</h1>
      <Tabs
        label="Views"
        items={viewTabs(page.counts, query, shelf)}
        aside={<ViewsButton {...{ shelf, query }} {...views} onShelf={setShelf} onOpen={open} />}
        onPick={(item, event) => {
          const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
          if (!isPlain) return;
          event.preventDefault();
          const search = item.href.split("?")[1] ?? "";
          if (shelf.views.some((saved) => saved.query === search)) open(search);
          else pick(new URLSearchParams(search).get("view") as WorklistQuery["view"]);
        }}
      />
      <WorklistTools {...{ page, query, news, seesPattern, aside }} staffId={person.staffId} hasBulk={bulk !== null} onGo={go} onShow={show} onShowNews={showNews} search={<WorklistSearch field={searchField} />} />
      <WorklistNotices {...{ page, failure }} onRetry={() => void load(writeWorklistQuery(query), query)} onGo={go} />
      <LiveRegion>{isLoading ? "" : countWords(page)}</LiveRegion>
      <div
        ref={rows}
        onFocus={(event) => setCurrentId(event.target.closest("[data-key]")?.getAttribute("data-key") ?? null)}
        onClick={(event) => {
          const target = event.target instanceof Element ? event.target : null;
          const opened = target?.closest("a[href^='/requests/']")?.closest("[data-key]");
          if (opened) noteOpened(opened.getAttribute("data-key"));
          setPlaceId(target?.closest("[data-place]")?.getAttribute("data-place") ?? null);
        }}
      >
        {isSlow && page.query.view !== query.view ? (
          <SkeletonRows rows={8} label="Loading the list" />
        ) : (
          <DataTable
            columns={columns}
            rows={page.lines}
            rowKey={(line) => line.id}
            caption={captionWords(page)}
            sort={sort}
            onSort={(next) => go({ ...query, sort: sortsFrom(next), page: 1, after: null })}
            rowProps={(line) => rowLook(line, page.lines)}
            currentKey={currentId}
            selection={selection.selected}
            onToggle={selection.toggle}
            onTogglePage={selection.togglePage}
            selectLabel={(line) => `Select ${line.name}, ${line.reference}`}
            density={query.density}
            hidden={hiddenColumns(query.columns)}
            busy={isLoading}
            cards={(line) => <WorklistCard line={line} from={from} />}
            empty={
              <Suspense>
                <WorklistEmpty page={page} onGo={go} />
              </Suspense>
            }
            frameClassName="border-t md:max-h-[max(22rem,calc(100dvh-13.5rem))] print:max-h-none"
          />
        )}
      </div>
      {hasBulk && (
        <Suspense>
          <BulkBar {...{ page, selection, bulk }} staffId={person.staffId} onReload={() => load(writeWorklistQuery(query), query)} />
        </Suspense>
      )}
      <WorklistFoot page={page} onGo={go} onKeys={() => setHelp("open")} />
      <WorklistDialogs
        {...{ page, query, person, actions, load, step, help, areKeysOn, setKeysOn }}
        place={page.lines.find(({ id }) => id === placeId) ?? null}
        onStepDone={() => setStep((now) => (now === step ? null : now))}
        onPlaceClose={() => setPlaceId(null)}
        onHelpClose={() => setHelp("closed")}
      />
    </>
  );
}

function sortOf(query: WorklistQuery): Sort {
  const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
  return sort.map(({ by, isDescending }) => ({ id: by, desc: isDescending }));
}

function sortsFrom(sort: Sort): WorklistSort[] {
  return sort.slice(-3).flatMap(({ id, desc }) => WORKLIST_SORTS.filter((key) => key === id).map((by) => ({ by, isDescending: desc })));
}
