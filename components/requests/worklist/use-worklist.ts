import { useCallback, useEffect, useRef, useState } from "react";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { WorklistPage } from "./worklist-line";

const SLOW_MS = 300;
/** An emergency must reach an open list within five seconds. */
const LOOK_MS = 3_500;
const REFRESH_MS = 60_000;

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

  useRefresh(state, setState);
  useEffect(() => () => running.current?.abort(), []);
  return { ...state, load, go, show, showNews };
}

/** Once a minute and at every emergency, while somebody can see it: rows change in place; a row that would move waits behind a button. */
function useRefresh({ page: { emergencyMark }, query, isLoading }: WorklistState, setState: (change: (old: WorklistState) => WorklistState) => void) {
  const search = writeWorklistQuery(query);
  useEffect(() => {
    if (isLoading) return;
    const controller = new AbortController();
    let askedAt = Date.now();
    let isAsking = false;
    const timer = setInterval(async () => {
      if (isAsking || document.visibilityState !== "visible") return;
      isAsking = true;
      const mark = await findMark(controller.signal);
      isAsking = false;
      if ((mark ?? emergencyMark) === emergencyMark && Date.now() - askedAt < REFRESH_MS) return;
      askedAt = Date.now();
      const answer = await fetchPage(`/api/worklist/news?${search}`, controller.signal);
      if (controller.signal.aborted) return;
      setState((old) => ("failure" in answer ? { ...old, failure: answer.failure } : merged(old, answer.page)));
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [search, isLoading, emergencyMark, setState]);
}

/** The mark of the clinic's open emergencies; null when the server does not give it, of which the minute's refresh tells. */
async function findMark(signal: AbortSignal): Promise<string | null> {
  return fetch("/api/worklist/emergencies", { signal: AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]) }).then(
    (response) => (response.ok ? response.json() : null),
    () => null,
  );
}

function merged(old: WorklistState, page: WorklistPage): WorklistState {
  const isSamePlace = page.lines.length === old.page.lines.length && page.lines.every((line, at) => line.id === old.page.lines[at]?.id);
  const shown = { ...page, query: old.page.query };
  if (isSamePlace) return { ...old, page: shown, failure: null, news: null };
  const fresh = new Map(page.lines.map((line) => [line.id, line]));
  const lines = old.page.lines.map((line) => fresh.get(line.id) ?? line);
  return { ...old, page: { ...old.page, lines, counts: page.counts, clinicSafety: page.clinicSafety, emergencyMark: page.emergencyMark, updatedAt: page.updatedAt }, failure: null, news: shown };
}

async function fetchPage(url: string, signal: AbortSignal): Promise<{ page: WorklistPage } | { failure: string }> {
  try {
    const response = await fetch(url, { signal, cache: "no-store", headers: { Accept: "application/json" } });
    if (response.ok) return { page: (await response.json()) as WorklistPage };
    if (response.status === 401) return { failure: "You were signed out. Sign in again to go on." };
    const problem: unknown = await response.json().catch(() => null);
    return { failure: detailOf(problem) ?? "The server did not answer." };
  } catch {
    return { failure: "The server did not answer." };
  }
}

function detailOf(problem: unknown): string | null {
  if (typeof problem !== "object" || problem === null || !("detail" in problem)) return null;
  return typeof problem.detail === "string" ? problem.detail : null;
}
