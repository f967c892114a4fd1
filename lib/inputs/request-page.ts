import { z } from "zod";
import { viewOf, WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";

const View = z.enum(WORKLIST_VIEW_IDS);

export type RequestPageQuery = {
  requestId: string;
  back: { href: string; label: string };
  /** The check-in to record by phone at once. */
  openCheckInId: string | null;
};

const CHECK_INS = { href: "/check-ins", label: "Check-ins" };

/** The address of a request screen: which request, and the list it was opened from. Null for no id at all. */
export function parseRequestPage(requestId: string, search: Readonly<Record<string, string | string[] | undefined>>): RequestPageQuery | null {
  const id = z.uuid().safeParse(requestId);
  if (!id.success) return null;
  const from = View.safeParse(search.from);
  const back = search.from === "check-ins" ? CHECK_INS : from.success ? { href: `/requests?view=${from.data}`, label: viewOf(from.data).label } : { href: "/requests", label: "Requests" };
  const checkIn = z.uuid().safeParse(search["check-in"]);
  return { requestId: id.data, back, openCheckInId: checkIn.success ? checkIn.data : null };
}
