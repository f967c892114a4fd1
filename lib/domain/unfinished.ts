import type { Answers } from "./cramp-pattern/answers";
import { type FlagId, urgencyOfFlags } from "./cramp-pattern/flag-levels";
import { findFlags } from "./cramp-pattern/flags";
import type { Urgency } from "./cramp-pattern/urgency";
import type { DraftSource } from "./draft";
import type { Topic } from "./questions/pages";

/** Flags that only say that a question was left out; in a form that is not finished that is no news. */
const OF_MISSING_ANSWERS: readonly FlagId[] = ["F98", "F99"];

/** How urgently the answers given so far ask for a call. It never reads the pattern. */
export function urgencySoFar(answers: Answers, isUnder18: boolean): Urgency {
  return urgencyOfFlags(findFlags(answers, isUnder18).filter((flag) => !OF_MISSING_ANSWERS.includes(flag)));
}

/** A form that stopped before it was sent: whom to call, and how far it came. What was not typed, or not well, is null. */
export type UnfinishedForm = {
  id: string;
  version: number;
  source: DraftSource;
  familyName: string | null;
  givenName: string | null;
  bornOn: string | null;
  phone: string | null;
  language: string;
  needsInterpreter: boolean;
  stoppedAt: string;
  /** The topic of the first page that is still open; null when all that is left is to send it. */
  stoppedAtTopic: Topic | null;
  /** Who took the call; null for a form that the person fills in. */
  takenBy: string | null;
  callsTried: number;
  lastCalledAt: string | null;
  urgency: Urgency;
  /** What is known of a patient who may be this person and whom nobody calls. */
  barred: Barred | null;
};

/** Somebody who asked not to be contacted, or who has died. */
export type Barred = { diedOn: string | null };

export type UnfinishedList = {
  rows: UnfinishedForm[];
  page: number;
  /** The place of the first row, from 1. */
  from: number;
  total: number;
  /** More have stopped than are looked at: the oldest are left out. */
  isCut: boolean;
  today: string;
  timeZone: string;
};

/** Why staff put an unfinished form away. */
export const DISMISS_REASONS = {
  not_wanted: "The person does not want a screening",
  sent_otherwise: "The person sent another request",
  no_answer: "Nobody answered the calls",
  wrong_number: "The phone number is wrong",
  not_a_request: "A test, or no real request",
  other: "Something else",
} as const;
export type DismissReason = keyof typeof DISMISS_REASONS;
