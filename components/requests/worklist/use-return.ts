import { useEffect, type RefObject } from "react";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { WorklistPage } from "./worklist-line";

/** Of the last request opened from here: Back finds its row again. It lives as long as the browser tab shows this app. */
let lastOpenedId: string | null = null;

export function noteOpened(id: string | null): void {
  lastOpenedId = id;
}

/** After Back the framework shows the first list again: load the one the URL names, and put focus on the row left from. */
export function useReturn(rows: RefObject<HTMLElement | null>, first: WorklistPage, load: (search: string) => Promise<void>) {
  useEffect(() => {
    // What was searched for comes back by itself.
    const search = window.location.search.slice(1).replace(/(^|&)found=[^&]*/, "");
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
