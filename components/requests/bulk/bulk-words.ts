import type { BulkKind, BulkRow } from "@/lib/domain/bulk";
import { formatPersonName } from "@/lib/format/names";

export const BULK_LABELS: Record<BulkKind, string> = { assign: "Assign", ask_information: "Ask for information", snooze: "Snooze" };

const STEP_WORDS: Record<BulkKind, string> = { assign: "Assign", ask_information: "Ask about", snooze: "Snooze" };
const DONE_WORDS: Record<BulkKind, string> = { assign: "Assigned", ask_information: "Asked for information on", snooze: "Changed the snooze of" };

/** `1 request`, `9 requests` */
export function requestsWords(count: number): string {
  return count === 1 ? "1 request" : `${count} requests`;
}

/** `Assign 9 requests` */
export function stepWords(kind: BulkKind, count: number): string {
  return `${STEP_WORDS[kind]} ${requestsWords(count)}`;
}

/** `Assigned 9 requests`; a snooze may also have been a waking. */
export function doneWords(kind: BulkKind, count: number): string {
  return `${DONE_WORDS[kind]} ${requestsWords(count)}`;
}

export function rowName({ familyName, givenName }: Pick<BulkRow, "familyName" | "givenName">): string {
  return formatPersonName(familyName, givenName);
}
