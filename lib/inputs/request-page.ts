import { z } from "zod";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { LONGEST_LIST_ADDRESS } from "@/lib/domain/worklist-limits";
import { viewOf, WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";
import { parseWorklistQuery } from "./worklist-query";
import { freshWorklistQuery, writeWorklistQuery } from "./worklist-url";

const View = z.enum(WORKLIST_VIEW_IDS);

export type RequestPageQuery = {
  requestId: string;
  back: { href: string; label: string };
  /** The list it was opened from, in whose order its neighbours stand. */
  list: WorklistQuery | null;
  /** As the address says it, for the links to those neighbours. */
  from: string;
  /** The check-in to record by phone at once. */
  openCheckInId: string | null;
};

const CHECK_INS = { href: "/check-ins", label: "Check-ins" };

/** The address of a request screen: which request, and the list it was opened from. Null for no id at all. */
export function parseRequestPage(requestId: string, search: Readonly<Record<string, string | string[] | undefined>>): RequestPageQuery | null {
  const id = z.uuid().safeParse(requestId);
  if (!id.success) return null;
  const list = listFrom(search.from);
  const back = search.from === "check-ins" ? CHECK_INS : list === null ? { href: "/requests", label: "Requests" } : { href: `/requests?${writeWorklistQuery(list)}`, label: viewOf(list.view).label };
  const checkIn = z.uuid().safeParse(search["check-in"]);
  return { requestId: id.data, back, list, from: typeof search.from === "string" ? search.from : "", openCheckInId: checkIn.success ? checkIn.data : null };
}

/** `triage`, or the whole search part of a list's address. */
function listFrom(from: string | string[] | undefined): WorklistQuery | null {
  const view = View.safeParse(from);
  if (view.success) return freshWorklistQuery(view.data);
  if (typeof from !== "string" || from.length > LONGEST_LIST_ADDRESS || !from.includes("view=")) return null;
  return parseWorklistQuery(Object.fromEntries(new URLSearchParams(from))).query;
}
