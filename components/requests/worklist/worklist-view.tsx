"use client";

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { Sort } from "@/components/data-table/columns";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { WORKLIST_SORTS, type WorklistQuery, type WorklistSort } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { freshWorklistQuery, writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { useKeySetting } from "./key-setting";
import { useRowKeys } from "./use-row-keys";
import { useWorklist } from "./use-worklist";
import { WorklistCard } from "./worklist-card";
import { worklistColumns } from "./worklist-columns";
import { WorklistEmpty } from "./worklist-empty";
import { WorklistFoot } from "./worklist-foot";
import { WorklistNotices } from "./worklist-notices";
import { WorklistSearch } from "./worklist-search";
import { WorklistTools } from "./worklist-tools";
import { hiddenColumns, rowLook, viewTabs } from "./worklist-looks";
import { captionWords, countWords } from "./worklist-words";
import type { WorklistPage } from "./worklist-line";

const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog")).KeysDialog }));

/** Of the last request opened from here: Back finds its row again. It lives as long as the browser tab shows this app. */
let lastOpenedId: string | null = null;

export function WorklistView({ first, seesPattern, aside }: { first: WorklistPage; seesPattern: boolean; aside: ReactNode }) {
  const { page, query, isLoading, isSlow, failure, news, load, go, show, showNews } = useWorklist(first);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [help, setHelp] = useState<"not yet" | "open" | "closed">("not yet");
  const [areKeysOn, setKeysOn] = useKeySetting();
  const rows = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);

  useRowKeys({
    rows,
    isOn: areKeysOn,
    onSearch: useCallback(() => searchField.current?.focus(), []),
    onHelp: useCallback(() => setHelp("open"), []),
  });
  useReturn(rows, first, load);

  const columns = useMemo(() => worklistColumns(query.view), [query.view]);
  const sort = useMemo(() => sortOf(query), [query]);
  const pick = (view: WorklistQuery["view"]) => go({ ...freshWorklistQuery(view), columns: query.columns, density: query.density });

  return (
    <>
      <h1 className="sr-only">Requests: {viewOf(query.view).label}</h1>
      <Tabs
        label="Views"
        items={viewTabs(page.counts, query)}
        onPick={(item, event) => {
          const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
          const view = new URLSearchParams(item.href.split("?")[1]).get("view");
          if (!isPlain || view === null) return;
          event.preventDefault();
          pick(view as WorklistQuery["view"]);
        }}
      />
      <WorklistTools {...{ page, query, news, seesPattern, aside }} onGo={go} onShow={show} onShowNews={showNews} search={<WorklistSearch field={searchField} />} />
      {failure !== null && (
        <Notice
          tone="warning"
          className="mx-4 mb-2 sm:mx-6"
          title={`Not updated since ${page.updatedAt}.`}
          actions={<Button onClick={() => void load(writeWorklistQuery(query), query)}>Retry</Button>}
        >
          {failure}
        </Notice>
      )}
      <WorklistNotices page={page} onGo={go} />
      <LiveRegion>{isLoading ? "" : countWords(page)}</LiveRegion>
      <div
        ref={rows}
        onFocus={(event) => setCurrentId(event.target.closest("[data-key]")?.getAttribute("data-key") ?? null)}
        onClick={(event) => {
          const opened = event.target instanceof Element ? event.target.closest("a[href^='/requests/']")?.closest("[data-key]") : null;
          if (opened) lastOpenedId = opened.getAttribute("data-key");
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
            density={query.density}
            hidden={hiddenColumns(query.columns)}
            busy={isLoading}
            cards={(line) => <WorklistCard line={line} view={query.view} />}
            empty={<WorklistEmpty page={page} onGo={go} />}
            frameClassName="border-t md:max-h-[max(22rem,calc(100dvh-13.5rem))] print:max-h-none"
          />
        )}
      </div>
      <WorklistFoot page={page} onGo={go} onKeys={() => setHelp("open")} />
      {help !== "not yet" && (
        <Suspense>
          <KeysDialog isOpen={help === "open"} onClose={() => setHelp("closed")} isOn={areKeysOn} onSwitch={setKeysOn} />
        </Suspense>
      )}
    </>
  );
}

/** After Back the framework shows the first list again: load the one the URL names, and put focus on the row left from. */
function useReturn(rows: React.RefObject<HTMLElement | null>, first: WorklistPage, load: (search: string) => Promise<void>) {
  useEffect(() => {
    const search = window.location.search.slice(1);
    const openedId = lastOpenedId;
    const isOther = search !== "" && search !== writeWorklistQuery(first.query) && first.problems.length === 0;
    if (openedId === null && !isOther) return;
    const focus = () => rows.current?.querySelector<HTMLElement>(`[data-key="${openedId}"] a[data-row-link]`)?.focus();
    void load(search || writeWorklistQuery(first.query)).then(() => {
      lastOpenedId = null;
      requestAnimationFrame(focus);
    });
  }, [rows, first, load]);
}

function sortOf(query: WorklistQuery): Sort {
  const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
  return sort.map(({ by, isDescending }) => ({ id: by, desc: isDescending }));
}

function sortsFrom(sort: Sort): WorklistSort[] {
  return sort.slice(-3).flatMap(({ id, desc }) => WORKLIST_SORTS.filter((key) => key === id).map((by) => ({ by, isDescending: desc })));
}
