import { focusRow } from "../worklist/quick-step-focus";

/** Puts focus on the first of these rows that is drawn, else on the first row, else on the page: never on nothing. */
export function focusSomeRow(ids: readonly string[]): void {
  if (focusRow(...ids)) return;
  (document.querySelector<HTMLElement>("a[data-row-link]") ?? document.getElementById("main"))?.focus();
}

/** After the rows that were changed: first those that follow the first of them, then those before it. */
export function rowsToGo(shown: readonly string[], selected: ReadonlySet<string>): string[] {
  const at = shown.findIndex((id) => selected.has(id));
  const unselected = (ids: readonly string[]) => ids.filter((id) => !selected.has(id));
  return [...unselected(shown.slice(at + 1)), ...unselected(shown.slice(0, Math.max(0, at)).reverse())];
}

/** The next picture of the page, after what was just set is drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** A dialog closed by itself gives focus back to what opened it; one that is only taken away would leave it on nothing. */
export function closeDialog(): void {
  document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
}
