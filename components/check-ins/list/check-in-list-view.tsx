"use client";

import { useRef, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/data-table/pagination";
import { Kbd } from "@/components/ui/kbd";
import { Tabs } from "@/components/ui/tabs";
import { useKeySetting } from "@/components/requests/worklist/key-setting";
import { useRowKeys } from "@/components/requests/worklist/use-row-keys";
import { CHECK_IN_COLUMNS, CheckInCard } from "./check-in-columns";
import { CheckInsEmpty } from "./check-ins-empty";
import type { CheckInPage } from "./check-in-page";
import { ListActionsContext, type CheckInListActions } from "./list-actions-context";

const IGNORE = () => {};
const ORDER_WORDS: Record<CheckInPage["status"], string> = {
  due: "by the end of their window", late: "by the end of their window", planned: "by due day", missed: "latest due day first", answered: "latest answer first",
};

/** The check-ins of one state, what ends first on top; a row leads to its request. */
export function CheckInListView({ page, actions }: { page: CheckInPage; actions: CheckInListActions }) {
  const { status, rows, tabs, from, total } = page;
  const [currentId, setCurrentId] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [areKeysOn] = useKeySetting();
  useRowKeys({ rows: frame, isOn: areKeysOn, onSearch: IGNORE, onHelp: IGNORE });
  const current = tabs.find((tab) => tab.status === status);
  return (
    <ListActionsContext value={actions}>
      <h1 className="sr-only">Check-ins: {current?.label}</h1>
      <Tabs label="States" items={tabs.map(({ label, count, href, status: one }) => ({ label, count, href, current: one === status }))} />
      <div ref={frame} onFocus={(event) => setCurrentId(event.target.closest("[data-key]")?.getAttribute("data-key") ?? null)}>
        <DataTable
          columns={CHECK_IN_COLUMNS}
          rows={rows}
          rowKey={(row) => row.id}
          caption={`${current?.label ?? ""} check-ins, ${total} in all, ${ORDER_WORDS[status]}`}
          currentKey={currentId}
          cardsBelow="75rem"
          cards={(row) => <CheckInCard row={row} />}
          empty={<CheckInsEmpty page={page} />}
          frameClassName="md:max-h-[max(22rem,calc(100dvh-10.5rem))] print:max-h-none"
        />
      </div>
      {rows.length > 0 && (
        <div className="page flex min-h-12 flex-wrap items-center gap-x-6 border-t text-sm print-hidden">
          <Pagination
            from={from} to={from + rows.length - 1} total={total}
            previous={page.previousHref === null ? null : { href: page.previousHref }} next={page.nextHref === null ? null : { href: page.nextHref }}
          />
          <div className="ml-auto hidden items-center gap-4 text-muted md:flex">
            <span className="flex items-center gap-1">
              <Kbd>J</Kbd>
              <Kbd>K</Kbd> move
            </span>
            <span className="flex items-center gap-1">
              <Kbd>Enter</Kbd> open
            </span>
          </div>
        </div>
      )}
    </ListActionsContext>
  );
}
