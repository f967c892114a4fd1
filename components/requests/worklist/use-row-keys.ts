import { useEffect, type RefObject } from "react";

const FIELDS = "input, select, textarea, [contenteditable=true], details[open], dialog";

type RowKeys = {
  rows: RefObject<HTMLElement | null>;
  isOn: boolean;
  onSearch: () => void;
  onHelp: () => void;
};

/** Single keys of the list. They do nothing in a field, in an open menu, behind a dialog, with a modifier, or when switched off. */
export function useRowKeys({ rows, isOn, onSearch, onHelp }: RowKeys): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target?.closest(FIELDS)) return;
      if (document.querySelector("dialog[open]")) return;
      const act = actionOf(event.key, isOn, rows.current, target);
      if (act === null) return;
      event.preventDefault();
      if (act === "search") onSearch();
      else if (act === "help") onHelp();
      else act();
    }
    document.addEventListener("keydown", onKey);
    document.body.dataset.keys = "on";
    return () => {
      document.removeEventListener("keydown", onKey);
      delete document.body.dataset.keys;
    };
  }, [rows, isOn, onSearch, onHelp]);
}

type Action = "search" | "help" | (() => void) | null;

function actionOf(key: string, isOn: boolean, rows: HTMLElement | null, target: Element | null): Action {
  const isInRows = target !== null && (target === document.body || target.id === "main" || rows?.contains(target) === true);
  if (key === "ArrowDown" && isInRows) return () => step(rows, 1);
  if (key === "ArrowUp" && isInRows) return () => step(rows, -1);
  if (!isOn) return null;
  if (key === "j" || key === "J") return () => step(rows, 1);
  if (key === "k" || key === "K") return () => step(rows, -1);
  if (key === "/") return "search";
  if (key === "?") return "help";
  const isOpen = key === "o" || key === "O" || (key === "Enter" && target === document.body);
  const current = isOpen ? rows?.querySelector<HTMLAnchorElement>("[aria-current=true] a[data-row-link]") : null;
  return current ? () => current.click() : null;
}

/** Focus moves with the current row; from outside the list it starts at the current row or the first. */
function step(rows: HTMLElement | null, by: 1 | -1): void {
  const links = [...(rows?.querySelectorAll<HTMLAnchorElement>("a[data-row-link]") ?? [])];
  const focused = links.findIndex((link) => link === document.activeElement);
  // The mark of the current row is drawn after the focus moves: two quick presses are two steps.
  const current = focused === -1 ? links.findIndex((link) => link.closest("[aria-current=true]")) : focused;
  const next = links[current === -1 ? 0 : Math.min(links.length - 1, Math.max(0, current + by))];
  next?.focus({ preventScroll: true });
  next?.closest("[data-key]")?.scrollIntoView({ block: "nearest" });
}
