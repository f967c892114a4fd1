import { Temporal } from "temporal-polyfill";

const MORNING = Temporal.PlainTime.from("08:00");
export const SNOOZE_DAYS = [1, 3, 7, 14] as const;

/** The mornings a request can be snoozed to with one choice, on the clinic's clock. */
export function snoozeMoments(now: Date, timeZone: string): Date[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return SNOOZE_DAYS.map((days) => new Date(today.add({ days }).toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds));
}
