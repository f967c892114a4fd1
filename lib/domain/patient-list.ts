import type { Likeness, MergeDoubt, MergeFact, MergeLine } from "./merge";
import type { PatientBanner, ContactMethod, ContactTime } from "./patient";
import type { Stage } from "./stages";

/** One person of the list, with the newest of the person's requests. */
export type PatientLine = {
  id: string;
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  isDoNotContact: boolean;
  diedOn: string | null;
  requests: number;
  newest: { reference: string; stage: Stage; receivedAt: string } | null;
  hasSimilarName: boolean;
};

/** `isNear`: nothing is written as it was typed, and these names nearly are. */
export type PatientList = { rows: PatientLine[]; page: number; hasNext: boolean; isNear: boolean; timeZone: string };

export type PatientRecord = PatientBanner & {
  version: number;
  contactMethod: ContactMethod;
  contactTimes: ContactTime[];
  mayLeaveMessage: boolean;
  mayText: boolean;
};

export type PatientRequest = { id: string; reference: string; stage: Stage; receivedAt: string };
/** Which fields somebody corrected, or that records were merged or taken apart; the values are not kept. */
export type PatientChange = { id: string; at: string; by: string; what: "corrected" | "merged" | "taken_apart"; fields: string[] };

/** A merge that stands: the record that went into this one, or that this one went into. */
export type StandingMerge = {
  mergeId: string;
  version: number;
  merged: { patientId: string; familyName: string; givenName: string; bornOn: string };
  requests: number;
  reason: string;
  by: string;
  at: string;
  /** Why it cannot be taken apart now, or null. */
  refusal: { message: string; facts: MergeFact[] } | null;
};

export type MergeSide = { record: PatientRecord; requests: PatientRequest[] };
export type MergePreview = {
  kept: MergeSide;
  merged: MergeSide;
  lines: MergeLine[];
  doubts: MergeDoubt[];
  /** Why it cannot be done now, or null. */
  refusal: string | null;
  timeZone: string;
  todayOn: string;
};

export type MergeCandidate = PatientBanner & { requests: number; likeness: Likeness[] };
export type MergeCandidates = { patient: PatientBanner; candidates: MergeCandidate[]; todayOn: string };

export type PatientDetail = {
  patient: PatientRecord;
  /** The record that this one was merged into, or null. */
  mergedIntoId: string | null;
  /** Records that were merged into this one; for a record that was merged away, how it was. */
  merges: StandingMerge[];
  requests: PatientRequest[];
  changes: PatientChange[];
  similarPatients: { familyName: string; givenName: string; bornOn: string }[];
  timeZone: string;
  /** The clinic's calendar day. */
  todayOn: string;
};
