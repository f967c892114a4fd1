import type { Permission } from "./access";

const CHANGE_WORDS: Partial<Record<Permission, string>> = {
  "ultrasounds.order": "Ultrasound ordered",
  "ultrasounds.cancel_order": "Order cancelled",
  "ultrasounds.schedule": "Appointment booked or moved",
  "ultrasounds.cancel_appointment": "Appointment cancelled",
  "ultrasounds.set_short_notice": "Short notice changed",
  "ultrasounds.arrive": "Patient arrived",
  "ultrasounds.take_in": "Patient taken into the room",
  "ultrasounds.put_back": "Step of the day’s board taken back",
  "ultrasounds.record_no_show": "Patient did not attend",
  "ultrasounds.examine": "Worksheet saved",
  "ultrasounds.complete_exam": "Exam completed",
  "ultrasounds.sign": "Report signed",
  "ultrasounds.amend": "Report amended",
  "requests.undo": "Last step undone",
};

/** What an audited action did to an ultrasound, in the words of a conflict notice. */
export function ultrasoundChangeWords(action: string): string | null {
  return CHANGE_WORDS[action as Permission] ?? null;
}
