import { Temporal } from "temporal-polyfill";
import { messageRefusal } from "./contact-rules";
import type { MessageState } from "./message";
import type { MessageKind } from "./message-kind";
import { localDay } from "./opening-hours";
import type { AppointmentState } from "./ultrasound";

/** What the patient is told of an appointment by mail. */
export type AppointmentMessageKind = Exclude<MessageKind, "other">;

/** Everything that such a mail says; who, where and why stay with the clinic. */
export type AppointmentMail = { kind: AppointmentMessageKind; startsAt: Date; minutes: number; timeZone: string; language: string; clinicPhone: string };

// A clinic proposal: late enough that nobody is woken, early enough to call back on the same day.
const REMINDER_CLOCK = "10:00";

type Standing = { state: AppointmentState; startsAt: Date };

/** Whether what the message says still holds. Of a time that is over nobody is told; a time left for one that was cancelled is off as well. */
export function isStillTrue(kind: AppointmentMessageKind, { state, startsAt }: Standing, now: Date): boolean {
  return startsAt > now && (kind === "ultrasound_cancelled" ? state === "cancelled" || state === "moved" : state === "booked");
}

/** 10:00 at the clinic, so many calendar days before the appointment's day. */
export function reminderAt(startsAt: Date, days: number, timeZone: string): Date {
  const day = Temporal.PlainDate.from(localDay(startsAt, timeZone)).subtract({ days });
  return new Date(day.toZonedDateTime({ timeZone, plainTime: REMINDER_CLOCK }).epochMilliseconds);
}

/**
 * Whether the reminder is to go out: from its hour on, and on no later day than the one before the appointment.
 * An appointment made after that hour needs none, its confirmation has just been sent.
 */
export function isReminderDue({ startsAt, madeAt }: { startsAt: Date; madeAt: Date }, days: number, timeZone: string, now: Date): boolean {
  const due = reminderAt(startsAt, days, timeZone);
  return madeAt < due && due <= now && localDay(now, timeZone) < localDay(startsAt, timeZone);
}

type Reachable = { isDoNotContact: boolean; diedOn: string | null; email: string | null; isEmailBarred: boolean };

/** Why nothing is mailed to this person about an appointment, or null. An address that was given may be written to. */
export function mailRefusal(person: Reachable, sendsMessages: boolean): string | null {
  if (messageRefusal(person) !== null) return messageRefusal(person);
  if (person.email === null) return "No e-mail address is recorded.";
  if (person.isEmailBarred) return "The e-mail address is also that of somebody who is not to be contacted.";
  return sendsMessages ? null : "The clinic sends no messages about appointments.";
}

export type ToldMessage = { kind: AppointmentMessageKind; state: MessageState; /** When it was sent or given up; null while it waits. */ at: string | null };

/** What became of telling the patient of an order's newest appointment. */
export type AppointmentNews = {
  state: AppointmentState;
  isOver: boolean;
  messages: ToldMessage[];
  /** Why nothing is mailed, or null. */
  refusal: string | null;
  /** False when the patient asked not to be contacted, or has died. */
  mayCall: boolean;
  hasMailServer: boolean;
};
