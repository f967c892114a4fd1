"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { RecordCheckInInput } from "@/lib/inputs/check-ins";
import { AddCompressionTrialInput, EndCompressionTrialInput, RemoveCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { ChoosePayerInput } from "@/lib/inputs/payer-rules";
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
import { RemoveRvcssInput, ScoreRvcssInput } from "@/lib/inputs/rvcss";
import { SetShortNoticeInput } from "@/lib/inputs/short-notice";
import { AddComplicationInput, CancelPlanInput, CloseRequestInput, PlanTreatmentInput, RecordTreatmentInput, RemoveComplicationInput } from "@/lib/inputs/treatments";
import { CancelOrderInput, OrderUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { CompleteWellsInput } from "@/lib/inputs/wells";
import { recordCheckIn } from "@/lib/services/check-ins/record-check-in";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { acknowledgeEmergency } from "@/lib/services/requests/acknowledge-emergency";
import { answerSafety } from "@/lib/services/requests/answer-safety";
import { askInformation } from "@/lib/services/requests/ask-information";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { claimRequest } from "@/lib/services/requests/claim-request";
import { clearFlag } from "@/lib/services/requests/clear-flag";
import { closeRequest } from "@/lib/services/requests/close-request";
import { closeWithoutUltrasound } from "@/lib/services/requests/close-without-ultrasound";
import { completeWells } from "@/lib/services/requests/complete-wells";
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
import { addCompressionTrial } from "@/lib/services/treatments/add-compression-trial";
import { addComplication } from "@/lib/services/treatments/add-complication";
import { cancelPlan } from "@/lib/services/treatments/cancel-plan";
import { choosePayer } from "@/lib/services/treatments/choose-payer";
import { endCompressionTrial } from "@/lib/services/treatments/end-compression-trial";
import { planTreatment } from "@/lib/services/treatments/plan-treatment";
import { recordTreatment } from "@/lib/services/treatments/record-treatment";
import { removeComplication } from "@/lib/services/treatments/remove-complication";
import { removeRvcss } from "@/lib/services/treatments/remove-rvcss";
import { scoreRvcss } from "@/lib/services/treatments/score-rvcss";
import { removeCompressionTrial } from "@/lib/services/treatments/remove-compression-trial";
import { cancelOrder } from "@/lib/services/ultrasounds/cancel-order";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { setShortNotice } from "@/lib/services/ultrasounds/set-short-notice";

export const acceptRequestAction = guardedAction(AcceptRequestInput, acceptRequest);
export const askInformationAction = guardedAction(AskInformationInput, askInformation);
export const receiveInformationAction = guardedAction(ReceiveInformationInput, receiveInformation);
export const declineRequestAction = guardedAction(DeclineRequestInput, declineRequest);
export const markDuplicateAction = guardedAction(MarkDuplicateInput, markDuplicate);
export const withdrawRequestAction = guardedAction(WithdrawRequestInput, withdrawRequest);
export const closeWithoutUltrasoundAction = guardedAction(CloseWithoutUltrasoundInput, closeWithoutUltrasound);
export const closeRequestAction = guardedAction(CloseRequestInput, closeRequest);
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
export const completeWellsAction = guardedAction(CompleteWellsInput, completeWells);
export const answerSafetyAction = guardedAction(AnswerSafetyInput, answerSafety);
export const orderUltrasoundAction = guardedAction(OrderUltrasoundInput, orderUltrasound);
export const cancelOrderAction = guardedAction(CancelOrderInput, cancelOrder);
export const setShortNoticeAction = guardedAction(SetShortNoticeInput, setShortNotice);
export const planTreatmentAction = guardedAction(PlanTreatmentInput, planTreatment);
export const cancelPlanAction = guardedAction(CancelPlanInput, cancelPlan);
export const recordTreatmentAction = guardedAction(RecordTreatmentInput, recordTreatment);
export const addComplicationAction = guardedAction(AddComplicationInput, addComplication);
export const removeComplicationAction = guardedAction(RemoveComplicationInput, removeComplication);
export const scoreRvcssAction = guardedAction(ScoreRvcssInput, scoreRvcss);
export const removeRvcssAction = guardedAction(RemoveRvcssInput, removeRvcss);
export const addCompressionTrialAction = guardedAction(AddCompressionTrialInput, addCompressionTrial);
export const endCompressionTrialAction = guardedAction(EndCompressionTrialInput, endCompressionTrial);
export const removeCompressionTrialAction = guardedAction(RemoveCompressionTrialInput, removeCompressionTrial);
export const choosePayerAction = guardedAction(ChoosePayerInput, choosePayer);
export const recordCheckInAction = guardedAction(RecordCheckInInput, recordCheckIn);
