import type { AppointmentState, LegsChoice, OrderPurpose, OrderState, Priority, Study } from "./ultrasound";
import { openingOn, type ClinicCalendar } from "./opening-hours";
import type { FreeStart, Suggestion } from "./free-slots";

export const SCHEDULE_VIEWS = ["day", "week"] as const;
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number];

/** What the address of the schedule asks for; `day` null is today at the clinic, `room` null is every room. */
export type ScheduleQuery = { day: string | null; view: ScheduleView; room: string | null };

/** Who a line of the schedule is about, as far as the desk needs it. */
export type SchedulePerson = {
  familyName: string;
  givenName: string;
  bornOn: string;
  phone: string;
  language: string;
  needsInterpreter: boolean;
  isDoNotContact: boolean;
  diedOn: string | null;
};

type OrderFacts = { orderId: string; requestId: string; patientId: string; reference: string; purpose: OrderPurpose; study: Study; legs: LegsChoice; priority: Priority; person: SchedulePerson };

/** One appointment of the day; instants as ISO text. */
export type ScheduledScan = OrderFacts & {
  appointmentId: string;
  version: number;
  state: AppointmentState;
  orderState: OrderState;
  startsAt: string;
  endsAt: string;
  arrivedAt: string | null;
  endReason: string | null;
  room: { id: string; name: string };
  sonographer: { id: string; name: string };
};

/** One order that waits for its appointment. */
export type OrderToSchedule = OrderFacts & {
  version: number;
  orderedAt: string;
  noShows: number;
  /** Why booking is refused at present. */
  refusal: string | null;
};

export type ScheduleDay = {
  /** YYYY-MM-DD at the clinic. */
  on: string;
  opensAt: string | null;
  closesAt: string | null;
  /** Why it is closed; null on an open day. */
  closedBecause: string | null;
  scans: ScheduledScan[];
};

export type Schedule = {
  clinicName: string;
  timeZone: string;
  todayOn: string;
  /** The day that was asked for; its week when the view is a week. */
  on: string;
  view: ScheduleView;
  roomId: string | null;
  days: ScheduleDay[];
  /** Rooms in use, and rooms out of use that still have an appointment in these days. */
  rooms: { id: string; name: string }[];
  toSchedule: OrderToSchedule[];
  toScheduleTotal: number;
  problems: string[];
};

/** The free starts of one day for one order, and everything that a booking form needs besides. */
export type DaySlots = {
  day: string;
  timeZone: string;
  opensAt: string | null;
  closesAt: string | null;
  closedBecause: string | null;
  rooms: { id: string; name: string }[];
  sonographers: { id: string; name: string }[];
  starts: FreeStart[];
  suggestions: Suggestion[];
};

/** When a day opens and closes, or why it does not. */
export function openingFacts(day: string, calendar: ClinicCalendar, holiday: string | null): Pick<ScheduleDay, "opensAt" | "closesAt" | "closedBecause"> {
  const opening = openingOn(day, calendar);
  if (opening) return { opensAt: opening.opensAt.toISOString(), closesAt: opening.closesAt.toISOString(), closedBecause: null };
  return { opensAt: null, closesAt: null, closedBecause: holiday ?? "No opening hours on this weekday" };
}
