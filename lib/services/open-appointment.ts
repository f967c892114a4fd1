import "server-only";
import type { AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { Invalid } from "@/lib/domain/errors";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";

/** Throws Invalid when the appointment is over: done, cancelled, moved, or not attended. */
export function refuseOver({ state }: AppointmentRow): void {
  if (state !== "booked" && state !== "arrived") throw new Invalid(`This appointment is over; it is “${APPOINTMENT_WORDS[state]}”.`);
}
