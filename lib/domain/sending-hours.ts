import { Temporal } from "temporal-polyfill";

// No message that nobody waits for arrives at night: from 8 in the morning to 8 in the evening at the clinic, on any day.
const FROM_HOUR = 8;
const TO_HOUR = 20;

/** Whether a message may go out by itself at that moment. */
export function isSendingHour(at: Date, timeZone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return FROM_HOUR <= hour && hour < TO_HOUR;
}
