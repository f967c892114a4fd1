import type { LegChoice, LastTenCramps, CrampSite } from "./cramp-pattern/answers";
import type { Category, PatternResult, VeinSigns } from "./cramp-pattern/evaluate";
import type { Answers } from "./cramp-pattern/answers";
import type { Urgency } from "./cramp-pattern/urgency";
import type { WellsWorksheet } from "./cramp-pattern/wells";
import type { RequestCare } from "./care";
import type { CheckInPoint } from "./check-in";
import type { ConsentSet } from "./consent-texts";
import type { PatientBanner, FilledBy, Acknowledgements, ContactMethod, ContactTime } from "./patient";
import type { ContactChannel, ContactOutcome } from "./contact-rules";
import type { PatternOpinion } from "./move-reasons";
import type { MoveVerb, RecordedVerb } from "./pathway";
import type { Stage } from "./stages";
import type { OrderPurpose } from "./ultrasound";


export type RequestSource = "form" | "api" | "phone";

/** What a row of the worklist shows of the answers: facts only, no interpretation. */
export type Glance = {
  lastTen: LastTenCramps | null;
  cramps14d: number | null;
  nightsWoken14d: number | null;
  crampLeg: LegChoice | null;
  crampSites: CrampSite[];
};

export type WorklistRow = {
  id: string;
  version: number;
  reference: string;
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  language: string;
  needsInterpreter: boolean;
  hasSimilarName: boolean;
  /** Reference of an earlier request by somebody who may be the same person. */
  earlierReference: string | null;
  stage: Stage;
  stageSinceAt: string;
  urgency: Urgency;
  source: RequestSource;
  receivedAt: string;
  firstContactDueAt: string;
  firstContactAt: string | null;
  isAcknowledged: boolean;
  snoozedUntil: string | null;
  assignedTo: { id: string; name: string } | null;
  /** The open appointment of a scheduled request. */
  appointment: { startsAt: string; room: string } | null;
  /** An open ultrasound that does not move the stage, of a request that still waits to be accepted or ordered. */
  besides: { purpose: OrderPurpose; isScheduled: boolean } | null;
  /** The next check-in that nobody has answered, of a treated request. */
  checkIn: { point: string; dueOn: string } | null;
  glance: Glance;
  /** Open flags, worst first: id and the patient's own words. A coordinator gets contact tasks instead. */
  reasons: { flag: string; urgency: Urgency; text: string }[];
  /** Null for roles that may not see the interpretation; the findings are in words. */
  pattern: { category: Category; veinSigns: VeinSigns; findings: string[] } | null;
};

export type OpenFlag = {
  id: string;
  version: number;
  flag: string;
  urgency: Urgency;
  /** Null for roles that get the contact task only. */
  patientSaid: string | null;
  /** What the clinic's policy asks staff to do; the contact task for a coordinator. */
  todo: string;
  note: string | null;
  /** Of a flag that an ultrasound raised: where it was seen, newest first. Empty for others, and for roles that get the contact task only. */
  worksheets: readonly { orderId: string; examinedOn: string }[];
  raisedAt: string;
  cleared: { at: string; by: string | null; reason: string | null; byAnswers: boolean } | null;
};

export type RequestMove = {
  id: string;
  verb: RecordedVerb;
  fromStage: Stage | null;
  toStage: Stage;
  reason: string | null;
  /** What the person who accepted thinks of the pattern summary; null for roles that may not see it. */
  patternOpinion: PatternOpinion | null;
  actorName: string;
  occurredAt: string;
  isUndone: boolean;
  mayUndo: boolean;
};

export type RequestDetail = {
  id: string;
  version: number;
  reference: string;
  stage: Stage;
  stageSinceAt: string;
  urgency: Urgency;
  /** Set by hand, or null. */
  raisedUrgency: Urgency | null;
  source: RequestSource;
  filledBy: FilledBy;
  acknowledgements: Acknowledgements;
  /** The words that were agreed to, in every language; null when none were shown or another system showed its own. */
  agreedTexts: ConsentSet | null;
  receivedAt: string;
  firstContactDueAt: string;
  firstContactAt: string | null;
  snoozedUntil: string | null;
  assignedTo: { id: string; name: string } | null;
  emergencyAcknowledged: { by: string; at: string } | null;
  duplicateOf: { id: string; reference: string } | null;
  /** Of somebody who may be the same person, within 90 days. */
  earlierRequest: { id: string; reference: string } | null;
  otherRequests: { id: string; reference: string; stage: Stage; receivedAt: string }[];
  /** The requests that this one keeps. */
  duplicates: { id: string; reference: string }[];
  similarPatients: { familyName: string; givenName: string; bornOn: string }[];
  clinic: { name: string; phone: string; timeZone: string; emergencyPolicy: string };
  patient: PatientBanner & {
    version: number;
    contactMethod: ContactMethod;
    contactTimes: ContactTime[];
    mayLeaveMessage: boolean;
    mayText: boolean;
  };
  flags: OpenFlag[];
  facts: string;
  glance: Glance;
  answers: Answers;
  answersVersion: number;
  /** Every version of the answers, newest first. */
  answersLog: { answersVersion: number; source: RequestSource; answeredAt: string; by: string | null }[];
  /** Null for roles that may not see the interpretation. */
  pattern: PatternResult | null;
  /** Why a routine ultrasound may not be booked yet, or null. */
  bookingRefusal: string | null;
  moves: RequestMove[];
  /** `checkInPoint`: of the check-in that a contact was about, or null. */
  contacts: { id: string; channel: ContactChannel; outcome: ContactOutcome; note: string | null; occurredAt: string; checkInPoint: CheckInPoint | null; by: string }[];
  notes: { id: string; body: string; recordedAt: string; by: string }[];
  /** The verbs this person may use now, in the pathway and by role. */
  allowedMoves: MoveVerb[];
  mayReopen: boolean;
  /** Who a request can be given to; empty for roles that may not assign. */
  assignees: { id: string; name: string }[];
  /** Completed Wells worksheets, the newest first; null for roles that may not see the interpretation. */
  wellsWorksheets: WellsWorksheet[] | null;
  /** What came after triage: ultrasounds, treatments, check-ins, relief. */
  care: RequestCare;
};
