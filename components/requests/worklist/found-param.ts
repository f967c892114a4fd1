const FOUND = /[?&]found=([0-9a-f-]{36})/;

/** The id of a search in the address; the words themselves never stand there. */
export function foundInAddress(): string | null {
  return FOUND.exec(window.location.search)?.[1] ?? null;
}

export function putFoundInAddress(id: string | null): void {
  if (foundInAddress() === id) return;
  const rest = window.location.search.replace(/^\?/, "").replace(/(^|&)found=[^&]*/, "");
  const search = [rest, id === null ? "" : `found=${id}`].filter(Boolean).join("&");
  window.history.replaceState(null, "", search === "" ? window.location.pathname : `?${search}`);
}
