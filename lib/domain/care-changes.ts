import type { Permission } from "./access";

const CHANGE_WORDS: Partial<Record<Permission, string>> = {
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
  "requests.close": "Request closed",
  "requests.reopen": "Request reopened",
  "requests.undo": "Last step undone",
};

/** What an audited action did to a treatment or a check-in, in the words of a conflict notice. */
export function careChangeWords(action: string): string | null {
  return CHANGE_WORDS[action as Permission] ?? null;
}
