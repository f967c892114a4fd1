import type { OpenFlag, RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { momentWords } from "./moment-words";

/** `First contact due Mon 23-Nov 10:00`; a time that has passed is said to be overdue. */
export function firstContactWords(detail: RequestDetail, now: Date): string {
  const isOverdue = Date.parse(detail.firstContactDueAt) < now.getTime();
  return `First contact ${isOverdue ? "overdue since" : "due"} ${momentWords(detail.firstContactDueAt, now, detail.clinic.timeZone)}`;
}

type Contacted = Pick<RequestDetail, "firstContactAt" | "contacts">;

/** The newest contact made since the flag was raised; null when every contact was before it. */
export function contactSince({ raisedAt }: Pick<OpenFlag, "raisedAt">, { firstContactAt, contacts }: Contacted): string | null {
  const times = [...(firstContactAt === null ? [] : [firstContactAt]), ...contacts.map(({ occurredAt }) => occurredAt)];
  return times.filter((at) => Date.parse(at) >= Date.parse(raisedAt)).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

/** A call that was made before a flag stood says nothing about the flag. */
export function flagContactWords(flag: Pick<OpenFlag, "raisedAt">, detail: RequestDetail, now: Date): string {
  const at = contactSince(flag, detail);
  if (at !== null) return `Contact recorded ${momentWords(at, now, detail.clinic.timeZone)}`;
  return isEnded(detail.stage) ? "" : `No contact recorded since ${momentWords(flag.raisedAt, now, detail.clinic.timeZone)}`;
}
