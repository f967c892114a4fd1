import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import { hearLive, type LiveEvent } from "../hear-live";
import { fetchPage, SIGNED_OUT } from "./fetch-page";
import { keepStill } from "./keep-still";
import type { WorklistState } from "./use-worklist";
import type { WorklistLine, WorklistPage } from "./worklist-line";

/** Without the stream an emergency must still reach an open list within five seconds. */
const LOOK_MS = 3_500;
const REFRESH_MS = 60_000;
/** Twenty that arrive at once are one question. */
const GATHER_MS = 300;
/** Each reading of the list is audited: only an emergency is worth one sooner than this after the last. */
const CALM_MS = 10_000;
/** The mark of the emergencies costs little and is audited nowhere. */
const MARK_MS = 2_500;

type List = { now: () => WorklistState; change: (change: (old: WorklistState) => WorklistState) => void };

/**
 * Keeps an open list fresh: at once when the server tells of a change after a quiet while, some seconds later in busy ones
 * unless an emergency changed, once a minute anyway, and by asking every few seconds while there is no stream. Nothing is asked while nobody can see it. Rows change in place; a row that would move waits
 * behind a button. The returned function ends it.
 */
export function keepFresh({ now, change }: List): () => void {
  showTab();
  const stop = new AbortController();
  let isTold = false;
  let isAsking = false;
  let isOver = false;
  let askedAt = Date.now();
  let calmUntil = 0;
  let markedAt = 0;
  let due: ReturnType<typeof setTimeout> | undefined;
  let dueMark: ReturnType<typeof setTimeout> | undefined;
  let dueViewers: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    clearTimeout(due);
    due = undefined;
    if (isOver) return;
    if (isAsking || now().isLoading || document.visibilityState !== "visible") return soon();
    isAsking = true;
    askedAt = Date.now();
    calmUntil = askedAt + CALM_MS;
    const search = writeWorklistQuery(now().query);
    const answer = await fetchPage(`/api/worklist/news?${search}`, stop.signal);
    isAsking = false;
    if ("failure" in answer && answer.isSignedOut && !stop.signal.aborted) return over();
    const isOther = now().isLoading || writeWorklistQuery(now().query) !== search;
    if (stop.signal.aborted || isOther) return;
    keepStill(() => change((old) => ("failure" in answer ? { ...old, failure: answer.failure } : merged(old, answer.page))));
  }
  /** A page whose session is over asks no more, until the person comes back to it. */
  function over(): void {
    isOver = true;
    hearing.rest();
    change((old) => ({ ...old, failure: SIGNED_OUT }));
  }
  function soon(): void {
    if (isOver || stop.signal.aborted || document.visibilityState !== "visible") return;
    const waitMs = Math.max(GATHER_MS, calmUntil - Date.now());
    due ??= setTimeout(() => void refresh(), waitMs);
    if (waitMs > GATHER_MS) dueMark ??= setTimeout(() => void askMark(), Math.max(GATHER_MS, markedAt + MARK_MS - Date.now()));
  }
  async function askMark(): Promise<void> {
    clearTimeout(dueMark);
    dueMark = undefined;
    markedAt = Date.now();
    const mark = await findMark(stop.signal);
    if (mark === "signed out") return over();
    if (!stop.signal.aborted && mark !== null && mark !== now().page.emergencyMark) await refresh();
  }
  async function look(): Promise<void> {
    if (isOver || isAsking || now().isLoading || document.visibilityState !== "visible") return;
    if (Date.now() - askedAt >= REFRESH_MS) return refresh();
    if (!isTold) await askMark();
  }
  async function askViewers(): Promise<void> {
    dueViewers = undefined;
    const viewers = await findViewers(now().page.lines, stop.signal);
    if (viewers !== null) keepStill(() => change((old) => withViewers(old, viewers)));
  }
  function onEvent({ id, kind }: LiveEvent): void {
    if (kind !== "opened") soon();
    else if (now().page.lines.some((line) => line.id === id)) dueViewers ??= setTimeout(() => void askViewers(), GATHER_MS);
  }

  const timer = setInterval(() => void look(), LOOK_MS);
  const hearing = hearLive({
    onEvent,
    onOpen: (isAgain) => {
      isOver = false;
      // What came between the page and its stream is seen by its mark, what a closed stream missed by asking again.
      if (isAgain) soon();
      else void look();
      isTold = true;
    },
    onLost: () => {
      isTold = false;
      if (isOver) hearing.rest();
    },
  });
  return () => {
    stop.abort();
    clearInterval(timer);
    clearTimeout(due);
    clearTimeout(dueMark);
    clearTimeout(dueViewers);
    hearing.end();
  };
}

/** The tab of the list may stand beyond the edge of its strip. */
function showTab(): void {
  document.querySelector("nav [aria-current=page][href*='view=']")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** The mark of the clinic's open emergencies; "signed out" when the session is over, null when the server does not give it, of which the minute's refresh tells. */
async function findMark(signal: AbortSignal): Promise<string | null> {
  return fetch("/api/worklist/emergencies", { signal: AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]) })
    .then((response) => (response.ok ? (response.json() as Promise<string>) : response.status === 401 ? "signed out" : null))
    // Also an answer that breaks off half-way.
    .catch(() => null);
}

/** Who has which row open, in words; null when the server does not say, and the next refresh does. */
async function findViewers(lines: readonly WorklistLine[], signal: AbortSignal): Promise<Record<string, string> | null> {
  return fetch(`/api/live/viewers?ids=${lines.map(({ id }) => id).join(",")}`, { signal })
    .then((response) => (response.ok ? (response.json() as Promise<Record<string, string>>) : null))
    .catch(() => null);
}

function withViewers(old: WorklistState, viewers: Record<string, string>): WorklistState {
  const marked = (page: WorklistPage) => ({ ...page, lines: page.lines.map((line) => ({ ...line, openedBy: viewers[line.id] ?? null })) });
  return { ...old, page: marked(old.page), news: old.news && marked(old.news) };
}

function merged(old: WorklistState, page: WorklistPage): WorklistState {
  const isSamePlace = page.lines.length === old.page.lines.length && page.lines.every((line, at) => line.id === old.page.lines[at]?.id);
  const shown = { ...page, query: old.page.query };
  if (isSamePlace) return { ...old, page: shown, failure: null, news: null };
  const fresh = new Map(page.lines.map((line) => [line.id, line]));
  const lines = old.page.lines.map((line) => fresh.get(line.id) ?? line);
  return { ...old, page: { ...old.page, lines, counts: page.counts, clinicSafety: page.clinicSafety, emergencyMark: page.emergencyMark, updatedAt: page.updatedAt }, failure: null, news: shown };
}
