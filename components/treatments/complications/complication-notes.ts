/** For roles that are given no interpretation: what they see is not the whole. */
export const HIDDEN_NOTE = "Later complications: shown to clinical roles";

/** A closed request stands on no list of open work. */
export const CLOSED_NOTE = "This request is closed. A later complication can still be recorded. A clot raises flag U01 here, but a closed request is on no list: tell a clinician, who reopens it.";

export function recordedWords({ isFlagged, isClosed }: { isFlagged: boolean; isClosed: boolean }): string {
  if (!isFlagged) return "Complication recorded";
  return `Complication recorded. Flag U01: a clinician today${isClosed ? ". This request is closed: tell a clinician now, who reopens it" : ""}`;
}
