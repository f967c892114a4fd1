import "server-only";
import { lockBookings, selectClashes } from "@/db/queries/booked-times";
import { findClinicCalendar } from "@/db/queries/intake";
import type { RequestRow } from "@/db/queries/requests";
import { findRoomInClinic } from "@/db/queries/rooms";
import { findStaffInClinic } from "@/db/queries/staff";
import { insertAppointment } from "@/db/queries/ultrasound-appointments";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { closedRefusal, endOf, isTooLateToBook, takenWords, type Wanted } from "@/lib/domain/booking";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { ClinicCalendar } from "@/lib/domain/opening-hours";
import type { ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";

type Slot = Pick<ScheduleUltrasoundInput, "roomId" | "sonographerId" | "startsAt" | "minutes">;
type For = { request: RequestRow; order: OrderRow };

/** Books a slot for a locked order. Throws Invalid when it cannot be worked in, Conflict with who has it when it is taken. */
export async function bookSlot(tx: Tx, note: AuditNote, actor: StaffActor, { request, order }: For, slot: Slot): Promise<void> {
  await refuseUnusable(tx, actor.clinicId, slot);
  const { roomId, sonographerId, startsAt } = slot;
  const wanted = { roomId, sonographerId, startsAt, endsAt: endOf(startsAt, slot.minutes), patientId: request.patientId };
  const calendar = await calendarOf(tx, actor.clinicId);
  const closed = closedRefusal(startsAt, wanted.endsAt, calendar);
  if (closed !== null) throw onField("startsAt", closed);
  await refuseTaken(tx, actor.clinicId, wanted, calendar);
  await insertAppointment(tx, { id: newId(), clinicId: actor.clinicId, orderId: order.id, ...wanted, recordedById: actor.staffId });
  note.changed("appointment.roomId", "appointment.sonographerId", "appointment.startsAt", "appointment.endsAt");
}

/** Throws Conflict with who has the time. Bookings wait for each other from here to the end of the transaction. */
export async function refuseTaken(tx: Tx, clinicId: string, wanted: Wanted, calendar?: ClinicCalendar): Promise<void> {
  await lockBookings(tx, clinicId);
  const clashes = await selectClashes(tx, clinicId, wanted);
  const taken = takenWords(wanted, clashes, (calendar ?? (await calendarOf(tx, clinicId))).timeZone);
  if (taken !== null) throw new Conflict(taken);
}

async function refuseUnusable(tx: Tx, clinicId: string, { roomId, sonographerId, startsAt }: Slot): Promise<void> {
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
