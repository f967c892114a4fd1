import type { AppointmentNews } from "./appointment-messages";
import type { SentLink } from "./check-in-link";
import type { CompressionTrial } from "./compression-trial";
import type { CheckInPoint, CheckInStatus } from "./check-in";
import type { Ceap } from "./ceap";
import type { Payer, PayerChoice } from "./payer-rules";
import type { NecessityChecklist } from "./medical-necessity";
import type { PatientBanner } from "./patient";
import type { ReliefMedian } from "./outcome-series";
import type { LegReading } from "./leg-reading";
import type { Leg, RefluxConclusion, Segment, SegmentFinding } from "./reflux";
import type { RvcssScore } from "./rvcss";
import type { Stage } from "./stages";
import type { CloseOutcome, Complication, FoundComplication, Modality, ProcedureDetails, TreatmentState, Vein } from "./treatment";
import type { UltrasoundSettings } from "./ultrasound-settings";
import type { AppointmentState, ContralateralCfv, Indication, LegsChoice, OrderNeed, OrderPurpose, OrderState, Position, Priority, Quality, ReportPlan, Study } from "./ultrasound";

/** One appointment of an order; instants as ISO text. */
export type Appointment = {
  id: string;
  version: number;
  state: AppointmentState;
  room: { id: string; name: string };
  sonographer: { id: string; name: string };
  startsAt: string;
  endsAt: string;
  arrivedAt: string | null;
  endReason: string | null;
};

/** One version of a signed report; version 1 is the signature, later ones amendments. */
export type SignedReport = {
  reportVersion: number;
  reflux: Record<Leg, RefluxConclusion | null>;
  conclusion: string;
  disagreementReason: string | null;
  amendReason: string | null;
  signedBy: string;
  /** As it stood at the signature; null where none was on the account. */
  signerCredential: string | null;
  ceap: Record<Leg, Ceap | null>;
  plan: ReportPlan | null;
  signedAt: string;
  findings: SegmentFinding[];
};

/** An order as the request page and the schedule list it. */
export type UltrasoundOrder = {
  id: string;
  version: number;
  requestId: string;
  purpose: OrderPurpose;
  legs: LegsChoice;
  study: Study;
  indication: Indication;
  clinicalQuestion: string | null;
  priority: Priority;
  needs: readonly OrderNeed[];
  /** Why it was ordered though the person reported no vein signs; null where nothing was asked, and for roles that see no findings. */
  noSignsReason: string | null;
  /** Since when the person has agreed to come at short notice, or null. */
  shortNoticeAt: string | null;
  /** Names the study over all clinics. */
  accession: number;
  state: OrderState;
  orderedBy: string;
  orderedAt: string;
  cancelReason: string | null;
  /** The booked or arrived one, or the one that was done. */
  appointment: Appointment | null;
  noShows: number;
  /** Newest version; null while unsigned. */
  report: SignedReport | null;
};

export type ExamHeader = {
  examinedOn: string;
  positionLeft: Position | null;
  positionRight: Position | null;
  positionReason: string | null;
  quality: Quality | null;
  limits: string | null;
  contralateralCfv: ContralateralCfv | null;
  varicosities: string | null;
  ceapLeft: Ceap | null;
  ceapRight: Ceap | null;
};

/** What the last complete exam of the same person found in one leg, to compare with. */
export type EarlierExam = { orderId: string; examinedOn: string; findings: SegmentFinding[] };

/** The worksheet; `version` guards every save of it. */
export type Exam = ExamHeader & { version: number; sonographer: string; completedAt: string | null };

export type Treatment = {
  id: string;
  version: number;
  state: TreatmentState;
  leg: Leg;
  vein: Vein;
  modality: Modality;
  plannedOn: string | null;
  treatedOn: string | null;
  operator: string | null;
  /** On the day of the treatment. */
  complications: Complication[];
  details: ProcedureDetails;
  /** What showed on a later day, by that day; those taken away stand among them. Empty for roles that see no interpretation. */
  laterComplications: FoundComplication[];
  mismatchReason: string | null;
  note: string | null;
  cancelReason: string | null;
  /** Its place among the done treatments of that leg, from 1; null unless done. */
  numberOfLeg: number | null;
};

export type CheckIn = {
  id: string;
  version: number;
  treatmentId: string;
  leg: Leg;
  point: CheckInPoint;
  dueOn: string;
  windowStartsOn: string;
  windowEndsOn: string;
  status: CheckInStatus;
  answeredAt: string | null;
  answers: CheckInAnswers | null;
  /** The patient answered on their own page; false while unanswered, and for a call. */
  isByPatient: boolean;
  /** Who took the call; null while unanswered, and for the patient's own answer. */
  answeredBy: string | null;
  /** The newest link that was sent for it, or null. */
  link: SentLink | null;
};

/** What a check-in asks, raw (intake contract, section 8); an absent key or null is "not answered". */
export type CheckInAnswers = Readonly<Record<string, unknown>>;

/** One point of the relief chart. Null = missing, drawn as a gap. */
export type ReliefPoint = {
  /** "baseline" or the check-in's point. */
  point: "baseline" | CheckInPoint;
  /** Calendar day: when it was answered, or was due. */
  on: string;
  crampsPerWeek: number | null;
  nightsWokenPerWeek: number | null;
  worstPain: number | null;
  pgic: string | null;
  /** Null when the answers do not say; absent answers too. */
  meaningfulRelief: boolean | null;
  isWorse: boolean;
  isAnswered: boolean;
};

/** What the rules of one payer ask for; `version` is the choice's, 0 while nobody chose. */
export type Necessity = {
  payer: Payer;
  version: number;
  /** In use, to choose from. */
  payers: { id: string; name: string }[];
  /** When the answers were given that its symptoms are read from, as ISO text. */
  answeredAt: string | null;
  /** Newest first. */
  choices: readonly PayerChoice[];
  /** Null for roles that see no findings. */
  checklists: readonly NecessityChecklist[] | null;
};

/** What the request page shows of the care after triage. */
export type RequestCare = {
  orders: UltrasoundOrder[];
  treatments: Treatment[];
  checkIns: CheckIn[];
  /** Baseline first; empty before the first treatment. Null for roles that may not see outcomes of a person. */
  relief: ReliefPoint[] | null;
  /** Of each treated leg: relief at the first valid check-in after its first treatment, null while none says. Empty for the same roles. */
  reliefAfterFirst: { leg: Leg; isRelieved: boolean | null }[];
  /** What the clinic's others answered, to draw behind; null while it says too little, for an untreated person and for the same roles. */
  reliefMedians: ReliefMedian[] | null;
  /** The severity scores of both legs by their day; those taken away stand among them. Empty for roles that see no outcomes of a person. */
  rvcss: RvcssScore[];
  /** By their first day; those taken away stand among them. */
  compressionTrials: CompressionTrial[];
  necessity: Necessity;
  closeOutcome: CloseOutcome | null;
  /** Active rooms and enabled staff who may examine or treat, for the forms. */
  rooms: { id: string; name: string }[];
  sonographers: { id: string; name: string }[];
  ultrasoundSettings: UltrasoundSettings;
  /** By order: what became of telling the patient of its appointment. */
  news: Readonly<Record<string, AppointmentNews>>;
  operators: { id: string; name: string }[];
};

/** Everything of one ultrasound: the screen `/ultrasounds/[orderId]`. */
export type UltrasoundDetail = {
  order: UltrasoundOrder;
  request: { id: string; reference: string; version: number; stage: Stage };
  appointments: Appointment[];
  exam: Exam | null;
  findings: SegmentFinding[];
  readings: LegReading[];
  /** Of each leg that the order is about; null when there was none. */
  earlier: Record<Leg, EarlierExam | null>;
  /** Every signed version, newest first. */
  reports: SignedReport[];
};

/** The same with whose it is: what the screen gets. */
export type UltrasoundPage = UltrasoundDetail & {
  patient: PatientBanner;
  clinic: { name: string; phone: string; timeZone: string };
  /** Whose signature it would be: the person who looks. */
  signer: { name: string; credential: string | null };
  /** By when the clinic wants it signed; null when it is not waiting for a signature. */
  signDue: { dueAt: string; isOverdue: boolean } | null;
};

/** The answer of a worksheet save. `acuteThrombus` must be shown: the clinic's same-day alert. */
export type SavedWorksheet = { orderId: string; version: number; savedAt: string; acuteThrombus: { leg: Leg; segment: Segment }[] };

/** The answer of every ultrasound step: the versions the screen needs for its next one. */
export type UltrasoundStep = { orderId: string; orderVersion: number; requestId: string; reference: string; version: number };
