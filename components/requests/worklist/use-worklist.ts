import { useCallback, useEffect, useRef, useState } from "react";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { fetchPage } from "./fetch-page";
import type { WorklistPage } from "./worklist-line";

const SLOW_MS = 300;

export type WorklistState = {
  page: WorklistPage;
  /** What was asked for last; the rows follow when they arrive. */
  query: WorklistQuery;
  isLoading: boolean;
  isSlow: boolean;
  failure: string | null;
  /** A newer list whose rows stand elsewhere: it waits until somebody asks for it. */
  news: WorklistPage | null;
};

/** The list on screen: loads a query by JSON, writes the URL in place, and keeps the old rows when the server does not answer. */
export function useWorklist(first: WorklistPage) {
  const [state, setState] = useState<WorklistState>({ page: first, query: first.query, isLoading: false, isSlow: false, failure: null, news: null });
  const running = useRef<AbortController | null>(null);

  const load = useCallback(async (search: string, query?: WorklistQuery) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState((old) => ({ ...old, query: query ?? old.query, isLoading: true, isSlow: false, news: null }));
    const slow = setTimeout(() => setState((old) => ({ ...old, isSlow: true })), SLOW_MS);
    const answer = await fetchPage(`/api/worklist?${search}`, controller.signal);
    clearTimeout(slow);
    if (controller.signal.aborted) return;
    if ("failure" in answer) setState((old) => ({ ...old, isLoading: false, isSlow: false, failure: answer.failure }));
    else setState({ page: answer.page, query: answer.page.query, isLoading: false, isSlow: false, failure: null, news: null });
  }, []);

  const go = useCallback(
    (query: WorklistQuery) => {
      const search = writeWorklistQuery(query);
      window.history.replaceState(null, "", `/requests?${search}`);
      void load(search, query);
    },
    [load],
  );

  /** For what needs no new rows: which columns, how dense. */
  const show = useCallback((query: WorklistQuery) => {
    window.history.replaceState(null, "", `/requests?${writeWorklistQuery(query)}`);
    setState((old) => ({ ...old, query, page: { ...old.page, query } }));
  }, []);

  const showNews = useCallback(() => {
    setState((old) => (old.news ? { ...old, page: old.news, news: null } : old));
  }, []);

  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(() => {
    let end: (() => void) | null = null;
    let isGone = false;
    void import("./keep-fresh").then(({ keepFresh }) => {
      if (!isGone) end = keepFresh({ now: () => latest.current, change: setState });
    });
    return () => {
      isGone = true;
      end?.();
      running.current?.abort();
    };
  }, []);
  return { ...state, load, go, show, showNews };
}
