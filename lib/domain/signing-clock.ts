import { addBusinessTime, type ClinicCalendar } from "./opening-hours";
import type { LegsChoice } from "./ultrasound";

/** By when a completed exam is to be signed: so many hours during which the clinic is open. A clinic proposal; a clinic sets its own. */
export function signDueAt(completedAt: Date, withinHours: number, calendar: ClinicCalendar): Date {
  return addBusinessTime(completedAt, withinHours * 60, calendar);
}

/** A completed exam that waits for its signature; instants as ISO text. */
export type UnsignedExam = { orderId: string; reference: string; legs: LegsChoice; completedAt: string; dueAt: string; isOverdue: boolean };

/** Those that wait longest first; `total` counts also what is not listed. */
export type UnsignedExams = { exams: UnsignedExam[]; total: number; overdue: number };
