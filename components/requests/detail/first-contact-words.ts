import type { RequestDetail } from "@/lib/domain/request";
import { momentWords } from "./moment-words";

/** `First contact due Mon 23-Nov 10:00`; a time that has passed is said to be overdue. */
export function firstContactWords(detail: RequestDetail, now: Date): string {
  const isOverdue = Date.parse(detail.firstContactDueAt) < now.getTime();
  return `First contact ${isOverdue ? "overdue since" : "due"} ${momentWords(detail.firstContactDueAt, now, detail.clinic.timeZone)}`;
}
