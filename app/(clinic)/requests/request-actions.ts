import type { RequestActions } from "@/components/requests/detail/request-actions";
import * as actions from "./[requestId]/actions";

/** The steps on a request, for every screen that offers them. */
export const requestActions: RequestActions = {
  accept: actions.acceptRequestAction,
  askInformation: actions.askInformationAction,
  receiveInformation: actions.receiveInformationAction,
  decline: actions.declineRequestAction,
  markDuplicate: actions.markDuplicateAction,
  withdraw: actions.withdrawRequestAction,
  closeWithoutUltrasound: actions.closeWithoutUltrasoundAction,
  close: actions.closeRequestAction,
  reopen: actions.reopenRequestAction,
  undo: actions.undoMoveAction,
  assign: actions.assignRequestAction,
  claim: actions.claimRequestAction,
  snooze: actions.snoozeRequestAction,
  note: actions.noteRequestAction,
  recordContact: actions.recordContactAction,
  raiseUrgency: actions.raiseUrgencyAction,
  acknowledgeEmergency: actions.acknowledgeEmergencyAction,
  clearFlag: actions.clearFlagAction,
  completeWells: actions.completeWellsAction,
  answerSafety: actions.answerSafetyAction,
};
