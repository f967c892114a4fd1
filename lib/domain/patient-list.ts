import type { PatientBanner, ContactMethod, ContactTime } from "./patient";
import type { Stage } from "./pathway";

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

export type PatientList = { rows: PatientLine[]; page: number; hasNext: boolean; timeZone: string };

export type PatientRecord = PatientBanner & {
  version: number;
  contactMethod: ContactMethod;
  contactTimes: ContactTime[];
  mayLeaveMessage: boolean;
  mayText: boolean;
};

export type PatientRequest = { id: string; reference: string; stage: Stage; receivedAt: string };
/** Which fields somebody corrected; the values are not kept. */
export type PatientChange = { id: string; at: string; by: string; fields: string[] };

export type PatientDetail = {
  patient: PatientRecord;
  /** The record that this one was merged into, or null. */
  mergedIntoId: string | null;
  requests: PatientRequest[];
  changes: PatientChange[];
  similarPatients: { familyName: string; givenName: string; bornOn: string }[];
  timeZone: string;
  /** The clinic's calendar day. */
  todayOn: string;
};
