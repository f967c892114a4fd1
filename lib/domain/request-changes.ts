import type { Permission } from "./access";
import { CARE_CHANGE_WORDS } from "./care-changes";

const CHANGE_WORDS: Partial<Record<Permission, string>> = {
  "requests.assign": "Assigned",
  "requests.claim": "Taken over",
  "requests.snooze": "Snooze changed",
  "requests.record_contact": "Contact recorded",
  "requests.raise_urgency": "Urgency changed",
  "requests.acknowledge_emergency": "Emergency acknowledged",
  "requests.answer_safety": "Safety answers recorded",
  "requests.clear_flag": "Safety flag cleared",
  ...CARE_CHANGE_WORDS,
  "staff.disable": "Handed over, as an account was closed",
  "requests.escalate": "Escalated to the triage lead",
  "patients.correct": "Patient details corrected",
  "patients.merge": "Patient records merged",
  "patients.unmerge": "Patient records taken apart",
  "requests.complete_wells": "Wells worksheet completed",
};

/**
 * What hangs on a request without raising its version: no decision is refused for it, so none is explained by it.
 * Named as in `changedFields` of the audit log.
 */
export const BESIDE_THE_VERSION: readonly string[] = ["notes", "contacts", "wellsWorksheets", "rvcss", "compressionTrials", "payer"];

/** What an audited action did, in the words of a conflict notice; null for a step on the pathway, whose move says it better. */
export function changeWords(action: string): string | null {
  return CHANGE_WORDS[action as Permission] ?? null;
}
