import "server-only";
import { selectBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { lockBookings, selectClashes } from "@/db/queries/booked-times";
import { findClinicCalendar } from "@/db/queries/intake";
import type { RequestRow } from "@/db/queries/requests";
import { findRoomInClinic } from "@/db/queries/rooms";
import { findStaffInClinic } from "@/db/queries/staff";
import { insertAppointment } from "@/db/queries/ultrasound-appointments";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import { may, rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { blockedWords, closedRefusal, endOf, isHoliday, isTooLateToBook, takenWords, takesPatient, type Wanted } from "@/lib/domain/booking";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/domain/errors";
import type { ClinicCalendar } from "@/lib/domain/opening-hours";
import { instantAtWall } from "@/lib/domain/wall-time";
import type { ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";

type Slot = Pick<ScheduleUltrasoundInput, "roomId" | "sonographerId" | "startsAt" | "minutes" | "overbookReason">;
type For = { request: RequestRow; order: OrderRow };
/** Why the wanted time cannot simply be had, and how to refuse it. */
type Hindrance = { words: string; refusal: Conflict | Invalid };

/**
 * Books a slot for a locked order. Throws Invalid when it cannot be worked in, Conflict with who has it when it is taken.
 * With a reason, who may overbook books over a taken, blocked or closed time; never over the patient's own time, never on a holiday.
 */
export async function bookSlot(tx: Tx, note: AuditNote, actor: StaffActor, { request, order }: For, slot: Slot): Promise<void> {
  const { roomId, sonographerId } = slot;
  const calendar = await calendarOf(tx, actor.clinicId);
  const startsAt = startOf(slot, calendar.timeZone);
  await refuseUnusable(tx, actor.clinicId, { roomId, sonographerId, startsAt });
  const wanted = { roomId, sonographerId, startsAt, endsAt: endOf(startsAt, slot.minutes), patientId: request.patientId };
  const hindrances = [...closedThen(wanted, calendar), ...(await takenThen(tx, actor.clinicId, wanted, calendar.timeZone))];
  const overbookReason = overbookingOf(actor, slot, hindrances);
  await insertAppointment(tx, { id: newId(), clinicId: actor.clinicId, orderId: order.id, ...wanted, overbookReason, recordedById: actor.staffId });
  note.changed("appointment.roomId", "appointment.sonographerId", "appointment.startsAt", "appointment.endsAt");
  if (overbookReason !== null) note.changed("appointment.overbookReason");
}

/** Throws Conflict with who has the time; of an overbooked appointment, only with what the patient has. Bookings wait for each other from here to the end of the transaction. */
export async function refuseTaken(tx: Tx, clinicId: string, wanted: Wanted & { overbookReason: string | null }): Promise<void> {
  const { timeZone } = await calendarOf(tx, clinicId);
  await lockBookings(tx, clinicId);
  const clashes = await selectClashes(tx, clinicId, wanted);
  const taken = takenWords(wanted, wanted.overbookReason === null ? clashes : takesPatient(wanted, clashes), timeZone);
  if (taken !== null) throw new Conflict(taken);
}

function startOf({ startsAt }: Slot, timeZone: string): Date {
  if (startsAt instanceof Date) return startsAt;
  const { at, problem } = instantAtWall(startsAt, timeZone);
  if (problem !== null) throw onField("startsAt", problem);
  return at;
}

function closedThen(wanted: Wanted, calendar: ClinicCalendar): Hindrance[] {
  const closed = closedRefusal(wanted.startsAt, wanted.endsAt, calendar);
  if (closed === null) return [];
  if (isHoliday(wanted.startsAt, calendar)) throw onField("startsAt", closed);
  return [{ words: closed, refusal: new Invalid(closed, [{ field: "startsAt", message: closed }, OVERBOOKABLE]) }];
}

async function takenThen(tx: Tx, clinicId: string, wanted: Wanted, timeZone: string): Promise<Hindrance[]> {
  await lockBookings(tx, clinicId);
  const clashes = await selectClashes(tx, clinicId, wanted);
  const ofPatient = takenWords(wanted, takesPatient(wanted, clashes), timeZone);
  if (ofPatient !== null) throw new Conflict(ofPatient);
  const blocked = await selectBlockedTimesInClinic(tx, clinicId, { from: wanted.startsAt, before: wanted.endsAt });
  const found = [takenWords(wanted, clashes, timeZone), blockedWords(wanted, blocked, timeZone)];
  return found.flatMap((words) => (words === null ? [] : [{ words, refusal: new Conflict(words, null, [OVERBOOKABLE]) }]));
}

/** Tells the form that a reason would do; whether the person may give one, the form knows and the service asks again. */
const OVERBOOKABLE = { field: "overbookReason", message: "To book it all the same, write why." };

/** Why the hindrances are booked over; null when there are none, since then nothing is overbooked. */
function overbookingOf(actor: StaffActor, { overbookReason }: Slot, [first, ...others]: Hindrance[]): string | null {
  if (first === undefined) return null;
  if (!overbookReason) throw first.refusal;
  if (!may(actor, "ultrasounds.overbook")) throw new Forbidden(`${[first, ...others].map(({ words }) => words).join(" ")} Only a nurse or a clinician may book over it.`);
  return overbookReason;
}

async function refuseUnusable(tx: Tx, clinicId: string, { roomId, sonographerId, startsAt }: { roomId: string; sonographerId: string; startsAt: Date }): Promise<void> {
  const room = await findRoomInClinic(tx, roomId, clinicId);
  if (room?.isActive !== true) throw onField("roomId", "Choose a room of your clinic that is in use.");
  const sonographer = await findStaffInClinic(tx, sonographerId, clinicId);
  const canExamine = sonographer !== null && sonographer.disabledAt === null && rolesMay(sonographer.roles, "ultrasounds.examine");
  if (!canExamine) throw onField("sonographerId", "Choose a sonographer or clinician of your clinic with an open account.");
  if (isTooLateToBook(startsAt, now())) throw onField("startsAt", "Choose a time to come.");
}

async function calendarOf(tx: Tx, clinicId: string): Promise<ClinicCalendar> {
  const calendar = await findClinicCalendar(tx, clinicId);
  if (calendar === null) throw new NotFound();
  return calendar;
}

function onField(field: string, message: string): Invalid {
  return new Invalid(message, [{ field, message }]);
}
