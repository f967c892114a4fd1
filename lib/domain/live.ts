const KINDS = ["new", "changed", "opened"] as const;

/** A request came, changed, or somebody opened or left it: ids only, never what stands in it. */
export type LiveChange = { clinicId: string; requestId: string; kind: (typeof KINDS)[number] };

const UUID = /^[0-9a-f-]{36}$/;

/** `<clinicId> <requestId> <kind>` as the database tells it; null for anything else. */
export function readLiveChange(told: string): LiveChange | null {
  const [clinicId = "", requestId = "", word = ""] = told.split(" ");
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined || !UUID.test(clinicId) || !UUID.test(requestId)) return null;
  return { clinicId, requestId, kind };
}

/** Somebody who has a request open says so this often while the page can be seen. */
export const SAY_OPEN_MS = 25_000;
/** After this long without a word the page counts as left. */
export const OPEN_FOR_MS = 60_000;

/** A colleague who has a request open. */
export type Viewer = { requestId: string; name: string; openedAt: string };
