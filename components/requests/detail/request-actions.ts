import type { ContactChannel, ContactOutcome } from "@/lib/domain/contact-rules";
import type { ConflictState, FieldError } from "@/lib/domain/errors";
import type { SafetyAnswers } from "@/lib/domain/safety-by-phone";
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

export type Saved = { requestId: string; reference: string; version: number };

export type Failure = { ok: false; code: string; message: string; fields: FieldError[]; current: ConflictState | null };
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
  reopen: Action<ReopenRequestInput>;
  undo: Action<UndoMoveInput>;
  assign: Action<AssignRequestInput>;
  claim: Action<ClaimRequestInput>;
  snooze: Action<{ requestId: string; version: number; until: string | null }>;
  note: Action<NoteRequestInput, { requestId: string; noteId: string }>;
  recordContact: Action<{ requestId: string; channel: ContactChannel; outcome: ContactOutcome; note: string | null; occurredAt: string | null }>;
  raiseUrgency: Action<RaiseUrgencyInput>;
  acknowledgeEmergency: Action<AcknowledgeEmergencyInput>;
  clearFlag: Action<ClearFlagInput>;
  answerSafety: Action<{ requestId: string; version: number; answers: SafetyAnswers }>;
};
