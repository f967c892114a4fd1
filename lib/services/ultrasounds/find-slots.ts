import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectHolidaysInClinic } from "@/db/queries/holidays";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import { selectEnabledStaffNames } from "@/db/queries/staff";
import { findPatientIdOfOrder, selectTakenInClinic } from "@/db/queries/ultrasound-schedule";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { addDays, dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { freeStarts, suggestStarts, SUGGESTED_DAYS, type SlotSearch } from "@/lib/domain/free-slots";
import { localDay } from "@/lib/domain/opening-hours";
import { openingFacts, type DaySlots } from "@/lib/domain/schedule";
import type { FindSlotsInput } from "@/lib/inputs/schedule-query";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";

/** The free starts of a day for an order of that length, and a few worth offering. Whose time is taken is not told. */
export async function findSlots(actor: StaffActor, { orderId, day, minutes }: FindSlotsInput): Promise<DaySlots> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound", id: orderId }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    const patientId = await findPatientIdOfOrder(tx, orderId, actor.clinicId);
    if (!clinic || patientId === null) throw new NotFound("This ultrasound does not exist in your clinic.");
    note.about(orderId, patientId);
    const { timeZone } = clinic;
    const at = now();
    const todayOn = localDay(at, timeZone);
    const from = day !== null && day > todayOn ? day : todayOn;
    const holidays = await selectHolidaysInClinic(tx, actor.clinicId, from);
    const { rooms, sonographers } = await selectPlaces(tx, actor.clinicId);
    const span = { from: dayStart(from, timeZone), before: dayEnd(addDays(from, SUGGESTED_DAYS), timeZone) };
    const search: SlotSearch = {
      calendar: { hours: clinic.openingHours, holidays: holidays.map(({ onDay }) => onDay), timeZone },
      minutes, patientId, notBefore: at,
      roomIds: rooms.map(({ id }) => id),
      sonographerIds: sonographers.map(({ id }) => id),
      taken: await selectTakenInClinic(tx, actor.clinicId, span, orderId),
    };
    const suggestions = suggestStarts(from, search);
    const shown = day ?? suggestions[0]?.day ?? todayOn;
    const starts = freeStarts(shown, search);
    note.rows(starts.length);
    const holiday = holidays.find(({ onDay }) => onDay === shown)?.name ?? null;
    return { day: shown, timeZone, ...openingFacts(shown, search.calendar, holiday), rooms, sonographers, starts, suggestions };
  });
}

/** Rooms in use, and who may examine: sonographers before clinicians who can stand in. */
async function selectPlaces(tx: Tx, clinicId: string): Promise<Pick<DaySlots, "rooms" | "sonographers">> {
  const rooms = (await selectRoomsInClinic(tx, clinicId)).filter(({ isActive }) => isActive);
  const people = (await selectEnabledStaffNames(tx, clinicId)).filter(({ roles }) => rolesMay(roles, "ultrasounds.examine"));
  people.sort((a, b) => Number(b.roles.includes("sonographer")) - Number(a.roles.includes("sonographer")));
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return { rooms: rooms.map(named), sonographers: people.map(named) };
}
