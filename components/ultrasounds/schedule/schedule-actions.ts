import type { CareActions } from "@/components/requests/detail/request-actions";
import type { FindSlots } from "../use-day-slots";

/** What the schedule can ask the server to do; the page hands them in. */
export type ScheduleActions = Pick<CareActions, "scheduleUltrasound" | "rescheduleUltrasound" | "cancelAppointment" | "arriveUltrasound" | "recordNoShow"> & {
  findSlots: FindSlots;
};

/** What this person's roles allow on the schedule. */
export type ScheduleRights = { schedule: boolean; cancel: boolean; arrive: boolean; recordNoShow: boolean; open: boolean };
