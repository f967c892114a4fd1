import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectScansInClinic } from "@/db/queries/ultrasound-schedule";
import type { StaffActor } from "@/lib/domain/actor";
import { addDays, dayEnd, dayStart } from "@/lib/domain/day-bounds";
import type { DaySheet } from "@/lib/domain/day-sheet";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { NO_FILTER } from "@/lib/domain/worklist";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { audited } from "../audited";
import { deskOf, worklistRows } from "../worklist-rows";

const MOST_TO_CALL = 200;

/** The day for when the computer is down: today's and tomorrow's ultrasounds, and whom to call. Throws Forbidden. */
export async function getDaySheet(actor: StaffActor): Promise<DaySheet> {
  return audited(actor, "requests.export", { kind: "request" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound("This clinic does not exist.");
    const desk = await deskOf(tx, actor);
    const { on, timeZone } = desk.day;
    const days = [on, addDays(on, 1)];
    const scans = await selectScansInClinic(tx, actor.clinicId, { from: dayStart(on, timeZone), before: dayEnd(days[1] ?? on, timeZone) });
    const urgent = await worklistRows(tx, actor, desk, { ...freshWorklistQuery("all"), filter: { ...NO_FILTER, urgencies: ["EMERGENCY", "SAME_DAY"] } }, { most: MOST_TO_CALL });
    const triage = await worklistRows(tx, actor, desk, { ...freshWorklistQuery("triage"), filter: { ...NO_FILTER, urgencies: ["SOON", "ROUTINE"] } }, { most: MOST_TO_CALL });
    const toCall = [...urgent.rows, ...triage.rows].slice(0, MOST_TO_CALL);
    note.rows(scans.length + toCall.length);
    return {
      clinic: { name: clinic.name, phone: clinic.phone, emergencyPolicy: clinic.emergencyPolicy },
      days: days.map((day) => ({ on: day, scans: scans.filter(({ startsAt }) => localDay(new Date(startsAt), timeZone) === day) })),
      toCall,
      toCallTotal: urgent.total + triage.total,
      timeZone,
      at: desk.at,
    };
  });
}
