import "server-only";
import { findClinic } from "@/db/queries/clinics";
import type { AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { dayWords } from "@/lib/domain/check-in-answering";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

/** Throws Invalid when the appointment is over: done, cancelled, moved, or not attended. */
export function refuseOver({ state }: AppointmentRow): void {
  if (state !== "booked" && state !== "arrived") throw new Invalid(`This appointment is over; it is “${APPOINTMENT_WORDS[state]}”.`);
}

/** Throws Invalid unless the appointment is on the clinic's calendar day of now. */
export async function refuseOtherDay(tx: Tx, appointment: AppointmentRow): Promise<void> {
  const { on, today } = await daysOf(tx, appointment);
  if (on > today) throw new Invalid(`This appointment is on ${dayWords(on)}, not today. Move it to today first if the patient is here.`);
  if (on < today) throw new Invalid(`This appointment was on ${dayWords(on)}, not today. Record that the patient did not attend, or move it to today.`);
}

export async function isToday(tx: Tx, appointment: AppointmentRow): Promise<boolean> {
  const { on, today } = await daysOf(tx, appointment);
  return on === today;
}

/** Throws Invalid while the appointment's calendar day at the clinic is still to come. */
export async function refuseBeforeDay(tx: Tx, appointment: AppointmentRow): Promise<void> {
  const { on, today } = await daysOf(tx, appointment);
  if (on > today) throw new Invalid(`The appointment of this ultrasound is on ${dayWords(on)}. Complete the exam on that day, or move the appointment to today first.`);
}

async function daysOf(tx: Tx, { clinicId, startsAt }: AppointmentRow): Promise<{ on: string; today: string }> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound();
  return { on: localDay(startsAt, clinic.timeZone), today: localDay(now(), clinic.timeZone) };
}
