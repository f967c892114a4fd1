import "server-only";
import { selectFreedInClinic, selectShortNoticeInClinic } from "@/db/queries/backfill";
import { selectBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { findClinicCalendar } from "@/db/queries/intake";
import { selectTakenInClinic } from "@/db/queries/ultrasound-schedule";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { BACKFILL_DAYS, peopleFor, stillFree, type Backfill } from "@/lib/domain/backfill";
import { addDays, dayEnd } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

const MOST_SHOWN = 10;
const MINUTE_MS = 60_000;
const NO_ORDER = "";

/** The times of the next 14 days that a cancellation, a move or a missed appointment left free, each with who could come instead. */
export async function listBackfill(actor: StaffActor): Promise<Backfill> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound" }, async (tx, note) => {
    const calendar = await findClinicCalendar(tx, actor.clinicId);
    if (calendar === null) throw new NotFound();
    const { timeZone } = calendar;
    const at = now();
    const todayOn = localDay(at, timeZone);
    const span = { from: at, before: dayEnd(addDays(todayOn, BACKFILL_DAYS), timeZone) };
    const freed = (await selectFreedInClinic(tx, actor.clinicId, span)).filter(({ roles }) => rolesMay(roles, "ultrasounds.examine")).map(({ roles: _roles, ...one }) => one);
    const taken = await selectTakenInClinic(tx, actor.clinicId, span, NO_ORDER);
    const blocked = await selectBlockedTimesInClinic(tx, actor.clinicId, span);
    const free = stillFree(freed, { calendar, taken, blocked, now: at }).slice(0, MOST_SHOWN);
    const candidates = free.length === 0 ? [] : await selectShortNoticeInClinic(tx, actor.clinicId, await findUltrasoundSettings(tx, actor.clinicId));
    const times = free.map((one) => ({
      ...one,
      startsAt: one.startsAt.toISOString(),
      endsAt: one.endsAt.toISOString(),
      minutes: Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / MINUTE_MS),
      ...peopleFor(one, candidates, taken, timeZone),
    }));
    note.rows(times.reduce((sum, { people }) => sum + people.length, 0));
    return { timeZone, todayOn, freed: times };
  });
}
