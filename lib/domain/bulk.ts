import { urgencyRank, type Urgency } from "./cramp-pattern/urgency";
import type { AskTopic } from "./move-reasons";
import { canMove } from "./pathway";
import { isEnded, STAGE_WORDS, type Stage } from "./stages";
import { snoozeRefusal } from "./triage";

/** What may be done to many requests at once. Accepting, declining, signing and merging are never: each deserves a look of its own. */
export const BULK_KINDS = ["assign", "ask_information", "snooze"] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** More than this is not looked through before it is confirmed. */
export const MOST_IN_BULK = 200;

/** The version and the fields that a bulk change may replace, as they were before it; instants as ISO text. */
export type BulkBefore = { version: number; assignedToId?: string | null; escalatedAt?: string | null; snoozedUntil?: string | null };

/** What is to be done to each of them; the moment of a snooze is worked out, null wakes. */
export type BulkChange =
  | { kind: "assign"; assignToId: string | null }
  | { kind: "ask_information"; topic: AskTopic; reason: string }
  | { kind: "snooze"; until: Date | null };

export type BulkSubject = { stage: Stage; ownerId: string | null; snoozedUntil: string | null; urgencies: readonly Urgency[] };

/** Why this request would not be changed, in a few words for a list; or null. The single step would refuse it, or it would change nothing. */
export function skipReason(change: BulkChange, subject: BulkSubject, now: Date): string | null {
  const { stage, ownerId, snoozedUntil, urgencies } = subject;
  if (change.kind === "ask_information") return canMove(stage, "ask_information") ? askRefusal(urgencies) : askedTooLate(stage);
  if (isEnded(stage)) return `ended: ${lower(stage)}`;
  if (change.kind === "assign") {
    if (change.assignToId !== ownerId) return null;
    return ownerId === null ? "nobody has it" : "already theirs";
  }
  if (change.until === null) return snoozedUntil === null ? "not snoozed" : null;
  if (snoozedUntil !== null && new Date(snoozedUntil).getTime() === change.until.getTime()) return "already snoozed until then";
  return snoozeRefusal(change.until, now, urgencies);
}

/** Why a request of these urgencies is not parked with others in one go, or null: each is looked at and called on its own. */
export function askRefusal(urgencies: readonly Urgency[]): string | null {
  const isUrgent = urgencies.some((urgency) => urgencyRank(urgency) >= urgencyRank("SAME_DAY"));
  return isUrgent ? "An emergency or same-day request is asked on its own." : null;
}

function askedTooLate(stage: Stage): string {
  if (stage === "needs_info") return "already asked";
  return isEnded(stage) ? `ended: ${lower(stage)}` : `already ${stage === "follow_up" ? "in follow-up" : (PAST_WORDS[stage] ?? lower(stage))}`;
}

const PAST_WORDS: Partial<Record<Stage, string>> = { ultrasound_ordered: "ordered", ultrasound_done: "scanned", treatment_planned: "planned" };

function lower(stage: Stage): string {
  return STAGE_WORDS[stage].toLocaleLowerCase("en");
}

/** Words to begin with, changed as needed; they name no symptom. */
export const ASK_TEMPLATES: Record<AskTopic, string> = {
  missing_answers: "Please call and go through the answers that are missing.",
  unclear_answers: "Please call and ask about the answers that are unclear.",
  medical_history: "Please call and ask for earlier treatment, medicines and allergies.",
  contact_details: "Please confirm phone number, email and the best time to call.",
  other: "",
};

/** A request by what people call it. */
export type BulkRow = { requestId: string; version: number; reference: string; familyName: string; givenName: string };

export type BulkPreview = {
  willChange: BulkRow[];
  skipped: (BulkRow & { why: string })[];
  /** Of a snooze: the moment that was worked out. */
  until: string | null;
  timeZone: string;
};

/** What became of one request; `why` is null for one that was done. */
export type BulkOutcome = { requestId: string; why: string | null };
export type BulkResult = { bulkId: string; outcomes: BulkOutcome[] };

export type UndoneBulk = { restored: BulkRow[]; refused: (BulkRow & { why: string })[] };

/** A bulk change of the past with its requests as they are now; instants as ISO text. */
export type PastBulk = { bulkId: string; kind: BulkKind; madeAt: string; items: PastBulkItem[] };
export type PastBulkItem = Omit<BulkRow, "version"> & {
  formerOwner: string | null;
  formerSnooze: string | null;
  undoneAt: string | null;
  /** Why it cannot be undone any more, or null. */
  why: string | null;
};

const MINUTE_MS = 60_000;

/** `changed by Ana Ruiz a minute ago` */
export function changedWords(change: { by: string | null; at: string | null } | null, now: Date): string {
  const who = `changed by ${change?.by ?? "somebody else"}`;
  if (change === null || change.at === null) return who;
  const minutes = Math.floor((now.getTime() - new Date(change.at).getTime()) / MINUTE_MS);
  if (minutes < 1) return `${who} just now`;
  if (minutes < 60) return `${who} ${minutes === 1 ? "a minute" : `${minutes} minutes`} ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${who} ${hours === 1 ? "an hour" : `${hours} hours`} ago`;
  return `${who} ${Math.floor(hours / 24)} days ago`;
}
