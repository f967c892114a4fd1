import type { RequestDetail } from "@/lib/domain/request";
import type { RequestFacts } from "@/lib/domain/request-comparison";

export function requestFacts(detail: RequestDetail): RequestFacts {
  const { stage, urgency, assignedTo, snoozedUntil, firstContactAt, flags } = detail;
  const openFlags = flags.filter(({ cleared }) => cleared === null).map(({ flag }) => flag);
  return { stage, urgency, owner: assignedTo?.name ?? null, snoozedUntil, firstContactAt, openFlags: openFlags.toSorted() };
}
