"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AddBlockedTimeInput, RemoveBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { UndoMoveInput } from "@/lib/inputs/request-moves";
import { FindSlotsInput } from "@/lib/inputs/schedule-query";
import { SetShortNoticeInput } from "@/lib/inputs/short-notice";
import { ArriveUltrasoundInput, CancelAppointmentInput, RecordNoShowInput, RescheduleUltrasoundInput, ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { undoMove } from "@/lib/services/requests/undo-move";
import { addBlockedTime } from "@/lib/services/schedule/add-blocked-time";
import { removeBlockedTime } from "@/lib/services/schedule/remove-blocked-time";
import { arriveUltrasound } from "@/lib/services/ultrasounds/arrive-ultrasound";
import { cancelAppointment } from "@/lib/services/ultrasounds/cancel-appointment";
import { findSlots } from "@/lib/services/ultrasounds/find-slots";
import { recordNoShow } from "@/lib/services/ultrasounds/record-no-show";
import { rescheduleUltrasound } from "@/lib/services/ultrasounds/reschedule-ultrasound";
import { scheduleUltrasound } from "@/lib/services/ultrasounds/schedule-ultrasound";
import { setShortNotice } from "@/lib/services/ultrasounds/set-short-notice";

export const findSlotsAction = guardedAction(FindSlotsInput, findSlots);
export const scheduleUltrasoundAction = guardedAction(ScheduleUltrasoundInput, scheduleUltrasound);
export const rescheduleUltrasoundAction = guardedAction(RescheduleUltrasoundInput, rescheduleUltrasound);
export const cancelAppointmentAction = guardedAction(CancelAppointmentInput, cancelAppointment);
export const arriveUltrasoundAction = guardedAction(ArriveUltrasoundInput, arriveUltrasound);
export const recordNoShowAction = guardedAction(RecordNoShowInput, recordNoShow);
export const setShortNoticeAction = guardedAction(SetShortNoticeInput, setShortNotice);
export const undoMoveAction = guardedAction(UndoMoveInput, undoMove);
export const addBlockedTimeAction = guardedAction(AddBlockedTimeInput, addBlockedTime);
export const removeBlockedTimeAction = guardedAction(RemoveBlockedTimeInput, removeBlockedTime);
