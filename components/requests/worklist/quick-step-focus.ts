const linkOf = (id: string) => document.querySelector<HTMLElement>(`[data-key="${id}"] a[data-row-link]`);

/** Puts focus on the first of these rows that is on screen; says whether there was one. */
export function focusRow(...ids: readonly (string | undefined)[]): boolean {
  const link = ids.flatMap((id) => (id === undefined ? [] : (linkOf(id) ?? []))).at(0);
  link?.focus({ preventScroll: true });
  link?.closest("[data-key]")?.scrollIntoView({ block: "nearest" });
  return link !== undefined;
}

/** After the list was read again, the row in focus may have left: its neighbours are next, then the list itself. Focus never rests on nothing. */
export function keepFocus(...ids: readonly (string | undefined)[]): void {
  requestAnimationFrame(() => {
    const isKept = document.activeElement !== null && document.activeElement !== document.body;
    if (isKept || focusRow(...ids)) return;
    const rows = [...document.querySelectorAll<HTMLElement>("a[data-row-link]")];
    (rows.at(-1) ?? document.getElementById("main"))?.focus();
  });
}

const TRIES = 20;

/** Focus goes to a row that is about to be drawn again, unless it does not come. */
export function awaitRow(id: string | undefined, triesLeft = TRIES): void {
  requestAnimationFrame(() => {
    if (!focusRow(id) && triesLeft > 0) awaitRow(id, triesLeft - 1);
  });
}
