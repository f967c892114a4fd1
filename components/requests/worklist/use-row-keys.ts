import { useEffect, type RefObject } from "react";
import { ASKED_KEY } from "./key-setting";

const FIELDS = "input:not([type=checkbox]), select, textarea, [contenteditable=true], details[open], dialog";
const STEP_KEYS = "123HIAMDNPZ";

/** A key that decides about a row, and the row. */
export type RowStep = { key: string; id: string };

type RowKeys = {
  rows: RefObject<HTMLElement | null>;
  isOn: boolean;
  onSearch: () => void;
  onHelp: () => void;
  /** Where rows are requests. */
  onStep?: (step: RowStep) => void;
};

/** Single keys of the list. They do nothing in a field, in an open menu, behind a dialog, with a modifier, or when switched off. */
export function useRowKeys({ rows, isOn, onSearch, onHelp, onStep }: RowKeys): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS)) return;
      if (document.querySelector("dialog[open]")) return;
      const act = actionOf(event, isOn, rows.current, target);
      if (act === null || (act === "step" && !onStep)) return;
      event.preventDefault();
      if (act === "search") onSearch();
      else if (act === "help") onHelp();
      else if (act !== "step") act();
      else if (!event.repeat) ask(event.key.toUpperCase());
    }
    function ask(key: string) {
      const row = currentRow(rows.current);
      if (row || key === "Z") onStep?.({ key, id: row?.dataset.key ?? "" });
      else walk(rows.current, 1);
    }
    const onAsked = (event: Event) => ask(String((event as CustomEvent).detail));
    // What a row's keys need comes when the first row is walked to, so that the first decision does not wait for it.
    const prepare = () => void import("./quick-step");
    if (onStep) rows.current?.addEventListener("focusin", prepare, { once: true });
    document.addEventListener("keydown", onKey);
    document.addEventListener(ASKED_KEY, onAsked);
    document.body.dataset.keys = "on";
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener(ASKED_KEY, onAsked);
      delete document.body.dataset.keys;
    };
  }, [rows, isOn, onSearch, onHelp, onStep]);
}

type Action = "search" | "help" | "step" | (() => void) | null;

function actionOf({ key, shiftKey }: KeyboardEvent, isOn: boolean, rows: HTMLElement | null, target: Element | null): Action {
  const isInRows = target !== null && (target === document.body || target.id === "main" || rows?.contains(target) === true);
  if (key === "ArrowDown" && isInRows) return () => walk(rows, 1);
  if (key === "ArrowUp" && isInRows) return () => walk(rows, -1);
  if (!isOn) return null;
  const letter = key.toUpperCase();
  if (letter === "J" || letter === "K") return () => walk(rows, letter === "J" ? 1 : -1, shiftKey);
  if (letter === "X") return () => tickOf(currentRow(rows))?.click();
  if (key === "/") return "search";
  if (key === "?") return "help";
  if (key.length === 1 && STEP_KEYS.includes(letter)) return "step";
  const isOpen = letter === "O" || (key === "Enter" && target === document.body);
  const current = isOpen ? linkOf(currentRow(rows)) : null;
  return current ? () => current.click() : null;
}

/** The mark of the current row is drawn after the focus moves: two quick presses are two steps. */
function currentRow(rows: HTMLElement | null): HTMLElement | null {
  return rows?.querySelector<HTMLElement>("[data-key]:focus-within") ?? rows?.querySelector<HTMLElement>("[aria-current=true]") ?? null;
}

const linkOf = (row: HTMLElement | null | undefined) => row?.querySelector<HTMLAnchorElement>("a[data-row-link]");
const tickOf = (row: HTMLElement | null | undefined) => row?.querySelector<HTMLInputElement>("input.tick");

function tick(row: HTMLElement | null | undefined): void {
  if (tickOf(row)?.checked === false) tickOf(row)?.click();
}

/** Focus moves with the current row; from outside the list it starts at the current row or the first. */
function walk(rows: HTMLElement | null, by: 1 | -1, isTicking = false): void {
  const all = [...(rows?.querySelectorAll<HTMLElement>("[data-key]") ?? [])];
  const current = currentRow(rows);
  const at = current === null ? -1 : all.indexOf(current);
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  if (isTicking) {
    tick(current);
    // After the first tick is drawn: a tick adds to what is ticked.
    queueMicrotask(() => tick(next));
  }
  linkOf(next)?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
