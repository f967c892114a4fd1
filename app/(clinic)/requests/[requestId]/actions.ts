"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import {
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
import {
  AcknowledgeEmergencyInput,
  AnswerSafetyInput,
  AssignRequestInput,
  ClaimRequestInput,
  ClearFlagInput,
  NoteRequestInput,
  RaiseUrgencyInput,
  RecordContactInput,
  SnoozeRequestInput,
} from "@/lib/inputs/request-work";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { acknowledgeEmergency } from "@/lib/services/requests/acknowledge-emergency";
import { answerSafety } from "@/lib/services/requests/answer-safety";
import { askInformation } from "@/lib/services/requests/ask-information";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { claimRequest } from "@/lib/services/requests/claim-request";
import { clearFlag } from "@/lib/services/requests/clear-flag";
import { closeWithoutUltrasound } from "@/lib/services/requests/close-without-ultrasound";
import { declineRequest } from "@/lib/services/requests/decline-request";
import { markDuplicate } from "@/lib/services/requests/mark-duplicate";
import { noteRequest } from "@/lib/services/requests/note-request";
import { raiseUrgency } from "@/lib/services/requests/raise-urgency";
import { receiveInformation } from "@/lib/services/requests/receive-information";
import { recordContact } from "@/lib/services/requests/record-contact";
import { reopenRequest } from "@/lib/services/requests/reopen-request";
import { snoozeRequest } from "@/lib/services/requests/snooze-request";
import { undoMove } from "@/lib/services/requests/undo-move";
import { withdrawRequest } from "@/lib/services/requests/withdraw-request";

export const acceptRequestAction = guardedAction(AcceptRequestInput, acceptRequest);
export const askInformationAction = guardedAction(AskInformationInput, askInformation);
export const receiveInformationAction = guardedAction(ReceiveInformationInput, receiveInformation);
export const declineRequestAction = guardedAction(DeclineRequestInput, declineRequest);
export const markDuplicateAction = guardedAction(MarkDuplicateInput, markDuplicate);
export const withdrawRequestAction = guardedAction(WithdrawRequestInput, withdrawRequest);
export const closeWithoutUltrasoundAction = guardedAction(CloseWithoutUltrasoundInput, closeWithoutUltrasound);
export const reopenRequestAction = guardedAction(ReopenRequestInput, reopenRequest);
export const undoMoveAction = guardedAction(UndoMoveInput, undoMove);
export const assignRequestAction = guardedAction(AssignRequestInput, assignRequest);
export const claimRequestAction = guardedAction(ClaimRequestInput, claimRequest);
export const snoozeRequestAction = guardedAction(SnoozeRequestInput, snoozeRequest);
export const noteRequestAction = guardedAction(NoteRequestInput, noteRequest);
export const recordContactAction = guardedAction(RecordContactInput, recordContact);
export const raiseUrgencyAction = guardedAction(RaiseUrgencyInput, raiseUrgency);
export const acknowledgeEmergencyAction = guardedAction(AcknowledgeEmergencyInput, acknowledgeEmergency);
export const clearFlagAction = guardedAction(ClearFlagInput, clearFlag);
export const answerSafetyAction = guardedAction(AnswerSafetyInput, answerSafety);
