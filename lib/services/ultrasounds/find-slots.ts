import "server-only";
import { selectBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { findClinic } from "@/db/queries/clinics";
import { selectHolidaysInClinic } from "@/db/queries/holidays";
import { findOrderToPlace, selectTakenInClinic } from "@/db/queries/ultrasound-schedule";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { bookByDay } from "@/lib/domain/booking";
import { addDays, dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { freeStarts, suggestStarts, SUGGESTED_DAYS, type SlotSearch } from "@/lib/domain/free-slots";
import { localDay } from "@/lib/domain/opening-hours";
import { openingFacts, type DaySlots } from "@/lib/domain/schedule";
import { minutesFor } from "@/lib/domain/ultrasound-settings";
import type { FindSlotsInput } from "@/lib/inputs/schedule-query";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { selectPlaces } from "../examination-places";

/** The free starts of a day for an order, and a few worth offering. Whose time is taken is not told. */
export async function findSlots(actor: StaffActor, { orderId, day, minutes }: FindSlotsInput): Promise<DaySlots> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound", id: orderId }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    const order = await findOrderToPlace(tx, orderId, actor.clinicId);
    if (!clinic || order === null) throw new NotFound("This ultrasound does not exist in your clinic.");
    note.about(orderId, order.patientId);
    const { timeZone } = clinic;
    const at = now();
    const todayOn = localDay(at, timeZone);
    const from = day !== null && day > todayOn ? day : todayOn;
    const holidays = await selectHolidaysInClinic(tx, actor.clinicId, from);
    const places = await selectPlaces(tx, actor.clinicId);
    const span = { from: dayStart(from, timeZone), before: dayEnd(addDays(from, SUGGESTED_DAYS), timeZone) };
    const search: SlotSearch = {
      calendar: { hours: clinic.openingHours, holidays: holidays.map(({ onDay }) => onDay), timeZone },
      minutes: minutes ?? minutesFor(await findUltrasoundSettings(tx, actor.clinicId), order),
      patientId: order.patientId,
      notBefore: at,
      roomIds: places.rooms.map(({ id }) => id),
      sonographerIds: places.sonographers.map(({ id }) => id),
      taken: await selectTakenInClinic(tx, actor.clinicId, span, orderId),
      blocked: await selectBlockedTimesInClinic(tx, actor.clinicId, span),
    };
    const dueOn = bookByDay(order.priority, order.orderedAt, timeZone);
    const suggestions = suggestStarts(from, search, { dueOn, prefersAfternoon: order.purpose === "diagnostic" && order.priority !== "same_day" });
    const shown = day ?? suggestions[0]?.day ?? todayOn;
    const starts = freeStarts(shown, search);
    note.rows(starts.length);
    const holiday = holidays.find(({ onDay }) => onDay === shown)?.name ?? null;
    return {
      day: shown, todayOn, timeZone, minutes: search.minutes, dueOn, ...openingFacts(shown, search.calendar, holiday), ...places, starts, suggestions,
      isNothingInTime: dueOn !== null && from === todayOn && !suggestions.some((one) => one.day <= dueOn),
      mayOverbook: may(actor, "ultrasounds.overbook"),
    };
  });
}
