import "server-only";
import { findClinicCalendar } from "@/db/queries/intake";
import type { RequestRow } from "@/db/queries/requests";
import { insertAppointment, type AppointmentRow } from "@/db/queries/ultrasound-appointments";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { endOf, isTooLateToBook } from "@/lib/domain/booking";
import { Forbidden, Invalid, NotFound } from "@/lib/domain/errors";
import type { ClinicCalendar } from "@/lib/domain/opening-hours";
import { instantAtWall } from "@/lib/domain/wall-time";
import type { ScheduleUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AuditNote, Tx } from "./audited";
import { findHindrances, findUnusable, hindranceWords, refusalOf, type Hindrances } from "./slot-hindrances";

type Slot = Pick<ScheduleUltrasoundInput, "roomId" | "sonographerId" | "startsAt" | "minutes" | "overbookReason" | "overbooks">;
type For = { request: RequestRow; order: OrderRow };

const CHOOSE = { roomId: "Choose a room of your clinic that is in use.", sonographerId: "Choose a sonographer or clinician of your clinic with an open account." };
const UNUSABLE_NOW = { roomId: "The room of this appointment is out of use now. Make a new appointment.", sonographerId: "The sonographer of this appointment does not examine any more. Make a new appointment." };

/**
 * Books a slot for a locked order. Throws Invalid when it cannot be worked in, Conflict with who has it when it is taken.
 * With a reason, who may overbook books over a taken, blocked or closed time; never over the patient's own time, never on a holiday.
 */
export async function bookSlot(tx: Tx, note: AuditNote, actor: StaffActor, { request, order }: For, slot: Slot): Promise<void> {
  const { roomId, sonographerId } = slot;
  const calendar = await calendarOf(tx, actor.clinicId);
  const startsAt = startOf(slot, calendar.timeZone);
  const unusable = await findUnusable(tx, actor.clinicId, slot);
  if (unusable !== null) throw onField(unusable, CHOOSE[unusable]);
  if (isTooLateToBook(startsAt, now())) throw onField("startsAt", "Choose a time to come.");
  const wanted = { roomId, sonographerId, startsAt, endsAt: endOf(startsAt, slot.minutes), patientId: request.patientId };
  const hindrances = await findHindrances(tx, actor.clinicId, wanted, calendar);
  const overbookReason = hindrances === null ? null : overbookingOf(actor, slot, hindrances);
  await insertAppointment(tx, { id: newId(), clinicId: actor.clinicId, orderId: order.id, ...wanted, overbookReason, recordedById: actor.staffId });
  note.changed("appointment.roomId", "appointment.sonographerId", "appointment.startsAt", "appointment.endsAt");
  if (overbookReason !== null) note.changed("appointment.overbookReason");
}

/**
 * Throws unless an ended appointment can stand again: its room and its person can be booked, and nothing came into its time.
 * Of an overbooked one, what was there before it is no hindrance; its reason was for that.
 */
export async function refuseNotFree(tx: Tx, appointment: AppointmentRow): Promise<void> {
  const { clinicId } = appointment;
  const unusable = await findUnusable(tx, clinicId, appointment);
  if (unusable !== null) throw new Invalid(UNUSABLE_NOW[unusable]);
  const hindrances = await findHindrances(tx, clinicId, appointment, await calendarOf(tx, clinicId), appointment);
  if (hindrances !== null) throw refusalOf(hindrances, hindranceWords(hindrances));
}

/** Why the hindrances are booked over. Throws them unless the reason was given by somebody who read exactly these. */
function overbookingOf(actor: StaffActor, { overbookReason, overbooks }: Slot, hindrances: Hindrances): string {
  const words = hindranceWords(hindrances);
  if (overbookReason && !may(actor, "ultrasounds.overbook")) throw new Forbidden(`${words} Only a nurse or a clinician may book over it.`);
  if (overbookReason && overbooks === words) return overbookReason;
  const message = overbookReason && overbooks ? `What is in the way has changed since you read it. ${words}` : words;
  // The form asks for the reason where the person may give one, and sends back what it was given for.
  throw refusalOf(hindrances, message, [{ field: "overbookReason", message: "To book it all the same, write why." }, { field: "overbooks", message: words }]);
}

function startOf({ startsAt }: Slot, timeZone: string): Date {
  if (startsAt instanceof Date) return startsAt;
  const { at, problem } = instantAtWall(startsAt, timeZone);
  if (problem !== null) throw onField("startsAt", problem);
  return at;
}

async function calendarOf(tx: Tx, clinicId: string): Promise<ClinicCalendar> {
  const calendar = await findClinicCalendar(tx, clinicId);
  if (calendar === null) throw new NotFound();
  return calendar;
}

function onField(field: string, message: string): Invalid {
  return new Invalid(message, [{ field, message }]);
}
