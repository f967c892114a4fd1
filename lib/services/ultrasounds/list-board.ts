import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectBoardScansInClinic } from "@/db/queries/ultrasound-board";
import type { StaffActor } from "@/lib/domain/actor";
import type { Board } from "@/lib/domain/board";
import { dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** The ultrasounds of the clinic's calendar day of now. */
export async function listBoard(actor: StaffActor): Promise<Board> {
  return audited(actor, "ultrasounds.list", { kind: "ultrasound" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound();
    const { name: clinicName, timeZone } = clinic;
    const todayOn = localDay(now(), timeZone);
    const scans = await selectBoardScansInClinic(tx, actor.clinicId, { from: dayStart(todayOn, timeZone), before: dayEnd(todayOn, timeZone) });
    note.rows(scans.length);
    return { clinicName, timeZone, todayOn, scans };
  });
}
