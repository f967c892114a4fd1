import type { Appointment } from "@/lib/domain/care";
import { APPOINTMENT_WORDS } from "@/lib/domain/ultrasound";
import { formatTime, formatWeekdayInstant } from "@/lib/format/instants";

/** `Wed 25-Nov-2026 14:00 to 15:00, Room 1, Sam Ortiz. Arrived 13:50` */
export function appointmentWords({ state, startsAt, endsAt, room, sonographer, arrivedAt }: Appointment, timeZone: string): string {
  const when = `${formatWeekdayInstant(startsAt, timeZone)} to ${formatTime(endsAt, timeZone)}, ${room.name}, ${sonographer.name}`;
  const since = state === "arrived" && arrivedAt !== null ? ` ${formatTime(arrivedAt, timeZone)}` : "";
  return `${when}. ${APPOINTMENT_WORDS[state]}${since}`;
}

export function noShowWords(noShows: number): string {
  return noShows === 1 ? "Did not attend 1 appointment" : `Did not attend ${noShows} appointments`;
}
