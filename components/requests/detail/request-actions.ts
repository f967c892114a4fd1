import type { CheckInAnswers, UltrasoundStep } from "@/lib/domain/care";
import type { ContactChannel, ContactOutcome } from "@/lib/domain/contact-rules";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { ConflictState, FieldError } from "@/lib/domain/errors";
import type { RequestFacts } from "@/lib/domain/request-comparison";
import type { SafetyAnswers } from "@/lib/domain/safety-by-phone";
import type { DaySlots } from "@/lib/domain/schedule";
import type { WallTime } from "@/lib/domain/wall-time";
import type {
  AcceptRequestInput,
  AskInformationInput,
  CloseWithoutUltrasoundInput,
  DeclineRequestInput,
  MarkDuplicateInput,
  ReceiveInformationInput,
  ReopenRequestInput,
  UndoMoveInput,
  WithdrawRequestInput,
} from "@/lib/inputs/request-moves";
import type {
  AcknowledgeEmergencyInput,
  AssignRequestInput,
  ClaimRequestInput,
  ClearFlagInput,
  NoteRequestInput,
  RaiseUrgencyInput,
} from "@/lib/inputs/request-work";
import type { CompleteWellsInput } from "@/lib/inputs/wells";
import type { AddCompressionTrialInput, EndCompressionTrialInput, RemoveCompressionTrialInput } from "@/lib/inputs/compression-trials";
import type { ChoosePayerInput } from "@/lib/inputs/payer-rules";
import type { FindSlotsInput } from "@/lib/inputs/schedule-query";
import type { RemoveRvcssInput, ScoreRvcssInput } from "@/lib/inputs/rvcss";
import type { AddComplicationInput, CancelPlanInput, CloseRequestInput, PlanTreatmentInput, RecordTreatmentInput, RemoveComplicationInput } from "@/lib/inputs/treatments";
import type { SetShortNoticeInput } from "@/lib/inputs/short-notice";
import type { ArriveUltrasoundInput, CancelAppointmentInput, CancelOrderInput, OrderUltrasoundInput, RecordNoShowInput } from "@/lib/inputs/ultrasounds";
import type { TypedField } from "./typed-fields";

export type Saved = { requestId: string; reference: string; version: number };

/** `opened` and `typed`: what the person saw and had filled in when they sent it. */
export type Failure = { ok: false; code: string; message: string; fields: FieldError[]; current: ConflictState | null; opened?: Partial<RequestFacts> | null; typed?: TypedField[] };
export type Answer<Value> = { ok: true; value: Value } | Failure;
export type Action<Input, Value = Saved> = (input: Input) => Promise<Answer<Value>>;

/** What the screen can ask the server to do; the page hands them in. Instants travel as text. */
export type RequestActions = {
  accept: Action<AcceptRequestInput>;
  askInformation: Action<AskInformationInput>;
  receiveInformation: Action<ReceiveInformationInput>;
  decline: Action<DeclineRequestInput>;
  markDuplicate: Action<MarkDuplicateInput>;
  withdraw: Action<WithdrawRequestInput>;
  closeWithoutUltrasound: Action<CloseWithoutUltrasoundInput>;
  close: Action<CloseRequestInput>;
  reopen: Action<ReopenRequestInput>;
  undo: Action<UndoMoveInput>;
  assign: Action<AssignRequestInput>;
  claim: Action<ClaimRequestInput>;
  snooze: Action<{ requestId: string; version: number; until: string | null }>;
  note: Action<NoteRequestInput, { requestId: string; noteId: string }>;
  recordContact: Action<{ requestId: string; channel: ContactChannel; outcome: ContactOutcome; note: string | null; occurredAt: string | null; checkInId?: string }>;
  raiseUrgency: Action<RaiseUrgencyInput>;
  acknowledgeEmergency: Action<AcknowledgeEmergencyInput>;
  clearFlag: Action<ClearFlagInput>;
  completeWells: Action<CompleteWellsInput, { requestId: string; points: number }>;
  answerSafety: Action<{ requestId: string; version: number; answers: SafetyAnswers }>;
};

/** A room, a sonographer and a time, as the booking form gives them: an instant, or a time on the clinic's clock. */
export type Slot = { roomId: string; sonographerId: string; startsAt: string | WallTime; minutes: number; overbookReason?: string | null; overbooks?: string | null };

/** A recorded check-in, with the safety flags that its answers raise. */
export type SavedCheckIn = Saved & { raised: readonly { flag: string; urgency: Urgency; policy: string }[]; isComplete: boolean };

/** A link made for a check-in; shown once when it could not be mailed. */
export type SentCheckInLink = { link: string; mailedTo: string | null; until: string };
export type SendCheckInLink = Action<{ checkInId: string }, SentCheckInLink | null>;

/** The steps after triage. */
export type CareActions = {
  orderUltrasound: Action<OrderUltrasoundInput, UltrasoundStep>;
  cancelOrder: Action<CancelOrderInput, UltrasoundStep>;
  setShortNotice: Action<SetShortNoticeInput, UltrasoundStep>;
  findSlots: Action<FindSlotsInput, DaySlots>;
  scheduleUltrasound: Action<Slot & { orderId: string; version: number }, UltrasoundStep>;
  rescheduleUltrasound: Action<Slot & { appointmentId: string; version: number; reason: string }, UltrasoundStep>;
  cancelAppointment: Action<CancelAppointmentInput, UltrasoundStep>;
  arriveUltrasound: Action<ArriveUltrasoundInput, UltrasoundStep>;
  recordNoShow: Action<RecordNoShowInput, UltrasoundStep>;
  planTreatment: Action<PlanTreatmentInput>;
  cancelPlan: Action<CancelPlanInput>;
  recordTreatment: Action<RecordTreatmentInput>;
  addComplication: Action<AddComplicationInput>;
  removeComplication: Action<RemoveComplicationInput>;
  scoreRvcss: Action<ScoreRvcssInput>;
  removeRvcss: Action<RemoveRvcssInput>;
  addCompressionTrial: Action<AddCompressionTrialInput>;
  endCompressionTrial: Action<EndCompressionTrialInput>;
  removeCompressionTrial: Action<RemoveCompressionTrialInput>;
  choosePayer: Action<ChoosePayerInput>;
  recordCheckIn: Action<{ checkInId: string; version: number; answers: CheckInAnswers }, SavedCheckIn>;
  sendCheckInLink: SendCheckInLink;
};
