import "server-only";
import { selectBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { findClinic } from "@/db/queries/clinics";
import { selectHolidaysInClinic, type Holiday } from "@/db/queries/holidays";
import { selectRoomsInClinic, type Room } from "@/db/queries/rooms";
import { selectScansInClinic, selectWaitingOrdersInClinic, type WaitingOrder } from "@/db/queries/ultrasound-schedule";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { blockedWhose, type BlockedTime } from "@/lib/domain/blocked-time";
import { bookByDay } from "@/lib/domain/booking";
import { dayEnd, dayStart, weekOf } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay, type ClinicCalendar } from "@/lib/domain/opening-hours";
import { openingFacts, type OrderToSchedule, type Schedule, type ScheduleBlock, type ScheduledScan, type ScheduleQuery } from "@/lib/domain/schedule";
import { bookingRefusal } from "@/lib/domain/triage";
import { minutesFor, type UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import { now } from "@/lib/platform/clock";
import { refusalsToMail } from "../appointment-mail";
import { audited } from "../audited";
import { selectExaminers } from "../examination-places";

const MOST_WAITING = 100;

/** The day or the week of the clinic, and what waits for an appointment. A room of another clinic is named as a problem, and every room shown. */
export async function listSchedule(actor: StaffActor, query: ScheduleQuery): Promise<Schedule> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (!clinic) throw new NotFound();
    const { name: clinicName, timeZone } = clinic;
    const todayOn = localDay(now(), timeZone);
    const on = query.day ?? todayOn;
    const days = query.view === "week" ? weekOf(on) : [on];
    const span = { from: dayStart(days[0] ?? on, timeZone), before: dayEnd(days.at(-1) ?? on, timeZone) };
    const seesFlags = may(actor, "requests.see_pattern");
    const allRooms = await selectRoomsInClinic(tx, actor.clinicId);
    const holidays = await selectHolidaysInClinic(tx, actor.clinicId, days[0] ?? on);
    const found = await selectScansInClinic(tx, actor.clinicId, span);
    const blocked = await selectBlockedTimesInClinic(tx, actor.clinicId, span);
    const examiners = await selectExaminers(tx, actor.clinicId);
    const settings = await findUltrasoundSettings(tx, actor.clinicId);
    const waiting = await selectWaitingOrdersInClinic(tx, actor.clinicId, MOST_WAITING);
    const roomId = allRooms.some(({ id }) => id === query.room) ? query.room : null;
    const scans = found.filter(({ room }) => roomId === null || room.id === roomId);
    note.rows(scans.length + waiting.length);
    const calendar: ClinicCalendar = { hours: clinic.openingHours, holidays: holidays.map(({ onDay }) => onDay), timeZone };
    return {
      clinicName, timeZone, todayOn, on, view: query.view, by: query.by, roomId,
      days: days.map((day) => ({ on: day, ...openingFacts(day, calendar, nameOf(holidays, day)), scans: scansOf(day, scans, timeZone) })),
      rooms: roomsInUse(allRooms, found),
      sonographers: peopleInUse(examiners, found),
      blocks: blocked.map(blockOf),
      mailRefusals: await refusalsToMail(tx, actor.clinicId, [...scans, ...waiting].map(({ patientId }) => patientId)),
      toSchedule: waiting.map((order) => orderToSchedule(order, { seesFlags, settings, timeZone })),
      toScheduleTotal: waiting[0]?.total ?? 0,
      problems: query.room !== null && roomId === null ? ["That is no room of this clinic. Every room is shown."] : [],
    };
  });
}

function nameOf(holidays: readonly Holiday[], day: string): string | null {
  return holidays.find(({ onDay }) => onDay === day)?.name ?? null;
}

function scansOf(day: string, scans: readonly ScheduledScan[], timeZone: string): ScheduledScan[] {
  return scans.filter(({ startsAt }) => localDay(new Date(startsAt), timeZone) === day);
}

function roomsInUse(all: readonly Room[], scans: readonly ScheduledScan[]): Schedule["rooms"] {
  return all.filter(({ id, isActive }) => isActive || scans.some(({ room }) => room.id === id)).map(({ id, name }) => ({ id, name }));
}

/** Who examines, and whoever no longer does but still stands in these days. */
function peopleInUse(examiners: Schedule["sonographers"], scans: readonly ScheduledScan[]): Schedule["sonographers"] {
  const others = new Map(scans.map(({ sonographer }) => [sonographer.id, sonographer]));
  for (const { id } of examiners) others.delete(id);
  return [...examiners, ...others.values()];
}

function blockOf(blocked: BlockedTime): ScheduleBlock {
  const { id, version, roomId, staffId, startsAt, endsAt, reason } = blocked;
  return { id, version, roomId, sonographerId: staffId, whose: blockedWhose(blocked), startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), reason };
}

type Seeing = { seesFlags: boolean; settings: UltrasoundSettings; timeZone: string };

function orderToSchedule({ openFlags, total: _total, ...order }: WaitingOrder, { seesFlags, settings, timeZone }: Seeing): OrderToSchedule {
  const isUrgentClot = order.purpose === "dvt" && order.priority === "same_day";
  const refusal = isUrgentClot ? null : bookingRefusal(openFlags.map(({ flag, urgency }) => ({ flag: seesFlags ? flag : "a safety flag", urgency })));
  return { ...order, minutes: minutesFor(settings, order), dueOn: bookByDay(order.priority, new Date(order.orderedAt), timeZone), refusal };
}
