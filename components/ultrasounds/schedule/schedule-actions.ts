import type { AddBlockedTime, RemoveBlockedTime } from "@/components/settings/blocked-time-actions";
import type { CareActions } from "@/components/requests/detail/request-actions";
import type { BackfillActions } from "../backfill/freed-times";
import type { FindSlots } from "../use-day-slots";

type Steps = Pick<CareActions, "scheduleUltrasound" | "rescheduleUltrasound" | "cancelAppointment" | "arriveUltrasound" | "recordNoShow" | "setShortNotice">;

/** What the schedule can ask the server to do; the page hands them in. */
export type ScheduleActions = Steps & Pick<BackfillActions, "undoMove"> & { findSlots: FindSlots; addBlockedTime: AddBlockedTime; removeBlockedTime: RemoveBlockedTime };

/** What this person's roles allow on the schedule. */
export type ScheduleRights = { schedule: boolean; cancel: boolean; arrive: boolean; recordNoShow: boolean; open: boolean; setShortNotice: boolean; block: boolean };
