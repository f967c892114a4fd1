import { languageWords } from "@/components/patients/patient-words";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { CHECK_IN_LIST_STATUSES, type CheckInList, type CheckInListRow, type CheckInListStatus, type CheckInQuery } from "@/lib/domain/check-in-list";
import { CHECK_IN_STATUS_WORDS, POINT_WORDS } from "@/lib/domain/check-in";
import { formatBirth } from "@/lib/format/births";
import { formatCalendarDay, formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { answeredWords, attemptWords, legsWords, linkWords, windowWords } from "../check-in-words";

/** A row in words, so that the browser needs no dates and no catalog. */
export type CheckInRow = {
  id: string;
  requestId: string;
  timeZone: string;
  href: string;
  recordHref: string | null;
  name: string;
  born: string;
  reference: string;
  language: string | null;
  phone: { words: string; href: string } | null;
  /** Why nobody calls, or null. */
  noContact: string | null;
  point: string;
  legs: string;
  treated: string;
  due: string;
  /** `Window ends 28-Nov-2026` while it runs. */
  window: string;
  status: CheckInListStatus;
  answered: string | null;
  link: string | null;
  isSendable: boolean;
  /** Without one a link is made to be read out. */
  hasEmail: boolean;
  /** What was tried so far; null unless it is to be answered now. */
  attempts: string | null;
  /** Why no mail goes out, or null. */
  noMail: string | null;
  isCallable: boolean;
  mayLeaveMessage: boolean;
};

export type CheckInTab = { status: CheckInListStatus; label: string; count: number; href: string };
export type CheckInPage = { status: CheckInListStatus; rows: CheckInRow[]; tabs: CheckInTab[]; from: number; total: number; previousHref: string | null; nextHref: string | null };

export function checkInPage(list: CheckInList, { status, page }: CheckInQuery, roles: readonly Role[]): CheckInPage {
  const mayRecord = rolesMay(roles, "check-ins.record");
  const maySend = rolesMay(roles, "check-ins.send_link");
  const mayLog = rolesMay(roles, "requests.record_contact");
  const last = list.from + list.rows.length - 1;
  return {
    status,
    rows: list.rows.map((row) => rowOf(row, list, { mayRecord, maySend, mayLog })),
    tabs: CHECK_IN_LIST_STATUSES.map((one) => ({ status: one, label: CHECK_IN_STATUS_WORDS[one], count: list.counts[one], href: checkInsHref(one, 1) })),
    from: list.from,
    total: list.total,
    previousHref: page > 1 ? checkInsHref(status, page - 1) : null,
    nextHref: list.rows.length > 0 && last < list.total ? checkInsHref(status, page + 1) : null,
  };
}

/** Ids and words of this list only: no name stands in an address. */
function checkInsHref(status: CheckInListStatus, page: number): string {
  const params = new URLSearchParams({ status, ...(page > 1 ? { page: String(page) } : {}) });
  return `/check-ins?${params.toString()}`;
}

function rowOf(row: CheckInListRow, { today, timeZone }: CheckInList, { mayRecord, maySend, mayLog }: { mayRecord: boolean; maySend: boolean; mayLog: boolean }): CheckInRow {
  const href = `/requests/${row.requestId}?from=check-ins`;
  const noContact = row.diedOn !== null ? `Died ${formatCalendarDay(row.diedOn)}` : row.isDoNotContact ? "Do not contact" : null;
  const isAskable = mayRecord && noContact === null && row.status !== "planned" && row.status !== "answered";
  const isRunning = row.status === "due" || row.status === "late";
  return {
    id: row.id,
    requestId: row.requestId,
    timeZone,
    href: `${href}#check-ins`,
    recordHref: isAskable ? `${href}&check-in=${row.id}#check-ins` : null,
    name: formatPersonName(row.familyName, row.givenName),
    born: formatBirth(row.bornOn, today),
    reference: row.reference,
    language: languageWords(row.language, row.needsInterpreter),
    phone: noContact === null ? { words: formatPhone(row.phone), href: `tel:${row.phone}` } : null,
    noContact,
    point: POINT_WORDS[row.point],
    legs: legsWords(row.legs),
    treated: formatCalendarDay(row.treatedOn),
    due: formatWeekdayCalendarDay(row.dueOn),
    window: isRunning ? `Window ends ${formatCalendarDay(row.windowEndsOn)}` : `Window ${windowWords(row)}`,
    status: row.status,
    answered: answeredWords(row, timeZone),
    link: isRunning ? linkWords(row.link, timeZone) : null,
    isSendable: maySend && noContact === null && isRunning,
    hasEmail: row.hasEmail,
    attempts: isRunning || (row.status === "missed" && row.attempts !== null) ? attemptWords(row.attempts, timeZone) : null,
    noMail: !isRunning ? null : noContact !== null ? "No link goes out" : row.hasEmail ? null : "No e-mail address: no link goes out by itself",
    isCallable: mayLog && noContact === null && isRunning,
    mayLeaveMessage: row.mayLeaveMessage,
  };
}
