import type { SentLink } from "./check-in-link";
import type { ContactChannel, ContactOutcome } from "./contact-rules";
import type { CheckInPoint, CheckInStatus } from "./check-in";
import type { Leg } from "./reflux";

export const CHECK_IN_LIST_STATUSES = ["due", "late", "missed", "planned", "answered"] as const satisfies readonly CheckInStatus[];
export type CheckInListStatus = (typeof CHECK_IN_LIST_STATUSES)[number];

export const CHECK_INS_PER_PAGE = 50;
export const LAST_CHECK_IN_PAGE = 200;

export type CheckInQuery = { status: CheckInListStatus; page: number };

/** What was tried to reach the person about a check-in. */
export type CheckInAttempts = { count: number; channels: ContactChannel[]; lastAt: string; lastOutcome: ContactOutcome };

/** One answer to ask for; both legs of one point and one day stand in one row. `id` and `version` are of its first check-in. */
export type CheckInListRow = {
  id: string;
  version: number;
  requestId: string;
  reference: string;
  patientId: string;
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  language: string;
  needsInterpreter: boolean;
  /** Without an address a link is given by hand and none goes out by itself. */
  hasEmail: boolean;
  mayLeaveMessage: boolean;
  /** Nobody calls or writes to this person. */
  isDoNotContact: boolean;
  diedOn: string | null;
  legs: Leg[];
  point: CheckInPoint;
  dueOn: string;
  windowStartsOn: string;
  windowEndsOn: string;
  /** The latest treatment that it follows. */
  treatedOn: string;
  status: CheckInListStatus;
  answeredAt: string | null;
  /** The patient answered on their own page. */
  isByPatient: boolean;
  /** Who took the call; null while unanswered, and for the patient's own answer. */
  answeredBy: string | null;
  /** Null: nobody has tried yet. */
  attempts: CheckInAttempts | null;
  /** The newest link that was sent for it, or null. */
  link: SentLink | null;
};

export type CheckInList = {
  rows: CheckInListRow[];
  counts: Record<CheckInListStatus, number>;
  /** The place of the first row, from 1. */
  from: number;
  total: number;
  today: string;
  timeZone: string;
};
