import "server-only";
import { selectBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { lockBookings, selectClashes } from "@/db/queries/booked-times";
import { findRoomInClinic } from "@/db/queries/rooms";
import { findStaffInClinic } from "@/db/queries/staff";
import type { AppointmentRow } from "@/db/queries/ultrasound-appointments";
import { rolesMay } from "@/lib/domain/access";
import { blockedWords, cameSince, closedRefusal, isHoliday, takenWords, takesPatient, type Wanted } from "@/lib/domain/booking";
import { Conflict, Invalid, type FieldError } from "@/lib/domain/errors";
import type { ClinicCalendar } from "@/lib/domain/opening-hours";
import type { Tx } from "./audited";

/** Why a time cannot simply be had, all of it: nobody can decide about what is not told. */
export type Hindrances = { closed: string | null; taken: string | null };

/** An appointment that stands again is not in the way of what it was booked over knowingly. */
type StandingAgain = Pick<AppointmentRow, "id" | "overbookReason">;

/**
 * What is in the way of the wanted time; null when nothing is. Throws what nobody may book over: a holiday, and the patient's
 * own other time. Bookings wait for each other from here to the end of the transaction.
 */
export async function findHindrances(tx: Tx, clinicId: string, wanted: Wanted, calendar: ClinicCalendar, again: StandingAgain | null = null): Promise<Hindrances | null> {
  const closed = closedRefusal(wanted.startsAt, wanted.endsAt, calendar);
  if (closed !== null && isHoliday(wanted.startsAt, calendar)) throw new Invalid(closed, [{ field: "startsAt", message: closed }]);
  await lockBookings(tx, clinicId);
  const clashes = await selectClashes(tx, clinicId, wanted);
  const ofPatient = takenWords(wanted, takesPatient(wanted, clashes), calendar.timeZone);
  if (ofPatient !== null) throw new Conflict(ofPatient);
  const blocked = await selectBlockedTimesInClinic(tx, clinicId, { from: wanted.startsAt, before: wanted.endsAt });
  const unseen = <Other extends { id: string }>(others: readonly Other[]) => (again === null ? others : cameSince(again, others));
  const hindrances = {
    closed: again?.overbookReason ? null : closed,
    taken: joined([takenWords(wanted, unseen(clashes), calendar.timeZone), blockedWords(wanted, unseen(blocked), calendar.timeZone)]),
  };
  return hindranceWords(hindrances) === "" ? null : hindrances;
}

export function hindranceWords({ closed, taken }: Hindrances): string {
  return joined([closed, taken]) ?? "";
}

export function refusalOf(hindrances: Hindrances, message: string, fields: FieldError[] = []): Conflict | Invalid {
  const { closed, taken } = hindrances;
  const all = closed === null ? fields : [{ field: "startsAt", message: closed }, ...fields];
  return taken === null ? new Invalid(message, all) : new Conflict(message, null, all);
}

/** Which of the two cannot be booked whatever the time: a room out of use, somebody who does not examine; null when both can. */
export async function findUnusable(tx: Tx, clinicId: string, { roomId, sonographerId }: Pick<Wanted, "roomId" | "sonographerId">): Promise<"roomId" | "sonographerId" | null> {
  const room = await findRoomInClinic(tx, roomId, clinicId);
  if (room?.isActive !== true) return "roomId";
  const sonographer = await findStaffInClinic(tx, sonographerId, clinicId);
  const canExamine = sonographer !== null && sonographer.disabledAt === null && rolesMay(sonographer.roles, "ultrasounds.examine");
  return canExamine ? null : "sonographerId";
}

function joined(sentences: readonly (string | null)[]): string | null {
  return sentences.filter((words) => words !== null).join(" ") || null;
}
