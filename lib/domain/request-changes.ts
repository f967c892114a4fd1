import type { Permission } from "./access";

const CHANGE_WORDS: Partial<Record<Permission, string>> = {
  "requests.assign": "Assigned",
  "requests.claim": "Taken over",
  "requests.snooze": "Snooze changed",
  "requests.record_contact": "Contact recorded",
  "requests.raise_urgency": "Urgency changed",
  "requests.acknowledge_emergency": "Emergency acknowledged",
  "requests.answer_safety": "Safety answers recorded",
  "requests.clear_flag": "Safety flag cleared",
  "treatments.plan": "Treatment planned",
  "treatments.cancel_plan": "Treatment plan cancelled",
  "treatments.record": "Treatment recorded",
  "treatments.add_compression": "Compression trial recorded",
  "treatments.end_compression": "Compression trial ended",
  "treatments.remove_compression": "Compression trial taken away",
  "treatments.choose_payer": "Payer chosen",
  "check-ins.record": "Check-in recorded",
  "staff.disable": "Handed over, as an account was closed",
  "requests.escalate": "Escalated to the triage lead",
  "patients.correct": "Patient details corrected",
  "patients.merge": "Patient records merged",
  "patients.unmerge": "Patient records taken apart",
  "requests.complete_wells": "Wells worksheet completed",
};

/** What an audited action did, in the words of a conflict notice; null for a step on the pathway, whose move says it better. */
export function changeWords(action: string): string | null {
  return CHANGE_WORDS[action as Permission] ?? null;
}
