import type { Permission } from "./access";

/** What a step on a treatment, or on what belongs to it, did; the one table for every conflict notice. */
export const CARE_CHANGE_WORDS: Partial<Record<Permission, string>> = {
  "treatments.plan": "Treatment planned",
  "treatments.cancel_plan": "Treatment plan cancelled",
  "treatments.record": "Treatment recorded",
  "treatments.add_compression": "Compression trial recorded",
  "treatments.end_compression": "Compression trial ended",
  "treatments.remove_compression": "Compression trial taken away",
  "treatments.choose_payer": "Payer chosen",
  "treatments.add_complication": "Complication recorded",
  "treatments.remove_complication": "Complication taken away",
  "treatments.score_rvcss": "Severity score recorded",
  "treatments.remove_rvcss": "Severity score taken away",
  "check-ins.record": "Check-in recorded",
};

/** A step of the request that changed its treatments and check-ins too. */
const REQUEST_STEP_WORDS: Partial<Record<Permission, string>> = {
  "requests.close": "Request closed",
  "requests.reopen": "Request reopened",
  "requests.undo": "Last step undone",
};

/** What an audited action did to a treatment or a check-in, in the words of a conflict notice. */
export function careChangeWords(action: string): string | null {
  const permission = action as Permission;
  return CARE_CHANGE_WORDS[permission] ?? REQUEST_STEP_WORDS[permission] ?? null;
}
