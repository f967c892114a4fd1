import type { AppointmentState, LegsChoice, OrderNeed, OrderPurpose, OrderState, Priority, Study } from "./ultrasound";
import { openingOn, type ClinicCalendar } from "./opening-hours";
import type { FreeStart, Suggestion } from "./free-slots";

export const SCHEDULE_VIEWS = ["day", "week"] as const;
export type ScheduleView = (typeof SCHEDULE_VIEWS)[number];

/** Whose columns the schedule has. */
export const SCHEDULE_COLUMNS = ["room", "sonographer"] as const;
export type ScheduleColumns = (typeof SCHEDULE_COLUMNS)[number];

/** What the address of the schedule asks for; `day` null is today at the clinic, `room` null is every room. */
export type ScheduleQuery = { day: string | null; view: ScheduleView; by: ScheduleColumns; room: string | null };

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

type OrderFacts = { orderId: string; requestId: string; patientId: string; reference: string; purpose: OrderPurpose; study: Study; legs: LegsChoice; priority: Priority; needs: OrderNeed[]; person: SchedulePerson };

/** One appointment of the day; instants as ISO text. */
export type ScheduledScan = OrderFacts & {
  appointmentId: string;
  version: number;
  state: AppointmentState;
  orderState: OrderState;
  startsAt: string;
  endsAt: string;
  arrivedAt: string | null;
  inRoomAt: string | null;
  /** Why it was booked over something else; null when it was not. */
  overbookReason: string | null;
  endReason: string | null;
  room: { id: string; name: string };
  sonographer: { id: string; name: string };
};

/** One order that waits for its appointment. */
export type OrderToSchedule = OrderFacts & {
  version: number;
  orderedAt: string;
  /** The length of its appointment as the clinic has set it. */
  minutes: number;
  /** The last day that keeps the order's clock (YYYY-MM-DD); null when it has none. */
  dueOn: string | null;
  shortNoticeAt: string | null;
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
  /** Closed on every such weekday, not by a holiday. */
  isWeekdayOff: boolean;
  scans: ScheduledScan[];
};

/** Time in which nobody can be booked in a room, with a person, or with neither at all; instants as ISO text. */
export type ScheduleBlock = { id: string; version: number; roomId: string | null; sonographerId: string | null; whose: string; startsAt: string; endsAt: string; reason: string };

type Named = { id: string; name: string };

export type Schedule = {
  clinicName: string;
  timeZone: string;
  todayOn: string;
  /** The day that was asked for; its week when the view is a week. */
  on: string;
  view: ScheduleView;
  by: ScheduleColumns;
  roomId: string | null;
  days: ScheduleDay[];
  /** Rooms in use, and rooms out of use that still have an appointment in these days. */
  rooms: Named[];
  /** Who examines, and who no longer does but still has an appointment in these days. */
  sonographers: Named[];
  blocks: ScheduleBlock[];
  /** By patient: why nothing is mailed to them about an appointment. Whoever is mailed is not in it. */
  mailRefusals: Readonly<Record<string, string>>;
  toSchedule: OrderToSchedule[];
  toScheduleTotal: number;
  problems: string[];
};

/** The free starts of one day for one order, and everything that a booking form needs besides. */
export type DaySlots = {
  day: string;
  todayOn: string;
  timeZone: string;
  /** The length that was looked for: as asked, or as the clinic has set it for such an order. */
  minutes: number;
  /** The last day that keeps the order's clock (YYYY-MM-DD), and whether nothing is free until then. */
  dueOn: string | null;
  isNothingInTime: boolean;
  /** Whether this person may book over a taken, blocked or closed time. */
  mayOverbook: boolean;
  opensAt: string | null;
  closesAt: string | null;
  closedBecause: string | null;
  rooms: Named[];
  sonographers: Named[];
  starts: FreeStart[];
  suggestions: Suggestion[];
};

/** When a day opens and closes, or why it does not. */
export function openingFacts(day: string, calendar: ClinicCalendar, holiday: string | null): Pick<ScheduleDay, "opensAt" | "closesAt" | "closedBecause" | "isWeekdayOff"> {
  const opening = openingOn(day, calendar);
  const isWeekdayOff = openingOn(day, { ...calendar, holidays: [] }) === null;
  if (opening) return { opensAt: opening.opensAt.toISOString(), closesAt: opening.closesAt.toISOString(), closedBecause: null, isWeekdayOff };
  return { opensAt: null, closesAt: null, closedBecause: holiday ?? "No opening hours on this weekday", isWeekdayOff };
}
