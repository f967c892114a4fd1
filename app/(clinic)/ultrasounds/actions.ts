"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { FindSlotsInput } from "@/lib/inputs/schedule-query";
import { ArriveUltrasoundInput, CancelAppointmentInput, RecordNoShowInput, RescheduleUltrasoundInput, ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { arriveUltrasound } from "@/lib/services/ultrasounds/arrive-ultrasound";
import { cancelAppointment } from "@/lib/services/ultrasounds/cancel-appointment";
import { findSlots } from "@/lib/services/ultrasounds/find-slots";
import { recordNoShow } from "@/lib/services/ultrasounds/record-no-show";
import { rescheduleUltrasound } from "@/lib/services/ultrasounds/reschedule-ultrasound";
import { scheduleUltrasound } from "@/lib/services/ultrasounds/schedule-ultrasound";

export const findSlotsAction = guardedAction(FindSlotsInput, findSlots);
export const scheduleUltrasoundAction = guardedAction(ScheduleUltrasoundInput, scheduleUltrasound);
export const rescheduleUltrasoundAction = guardedAction(RescheduleUltrasoundInput, rescheduleUltrasound);
export const cancelAppointmentAction = guardedAction(CancelAppointmentInput, cancelAppointment);
export const arriveUltrasoundAction = guardedAction(ArriveUltrasoundInput, arriveUltrasound);
export const recordNoShowAction = guardedAction(RecordNoShowInput, recordNoShow);
