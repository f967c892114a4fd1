import { flushSync } from "react-dom";

/** Draws a change while the row under the pointer or the focus stays where it is on the screen: what grew above it is scrolled away. */
export function keepStill(draw: () => void): void {
  const row = heldRow();
  const top = row?.getBoundingClientRect().top;
  flushSync(draw);
  if (row === null || top === undefined || !row.isConnected) return;
  for (const scroller of scrollersOf(row)) {
    const moved = row.getBoundingClientRect().top - top;
    if (Math.abs(moved) < 0.5) return;
    scroller.scrollTop += moved;
  }
}

function heldRow(): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-key]:hover")];
  return rows.at(-1) ?? document.activeElement?.closest<HTMLElement>("[data-key]") ?? null;
}

function scrollersOf(row: HTMLElement): Element[] {
  const found: Element[] = [];
  for (let element = row.parentElement; element !== null; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY !== "visible") found.push(element);
  }
  const page = document.scrollingElement;
  return page === null ? found : [...found, page];
}
