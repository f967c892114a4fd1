import "server-only";
import { countCheckInsInClinic, selectCheckInListInClinic } from "@/db/queries/check-in-list";
import { findClinic } from "@/db/queries/clinics";
import type { StaffActor } from "@/lib/domain/actor";
import { CHECK_IN_LIST_STATUSES, CHECK_INS_PER_PAGE, type CheckInList, type CheckInQuery } from "@/lib/domain/check-in-list";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** One page of the check-ins of a status, with the count of every status. Throws Forbidden. */
export async function listCheckIns(actor: StaffActor, { status, page }: CheckInQuery): Promise<CheckInList> {
  return audited(actor, "check-ins.list", { kind: "check-in" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound("This clinic does not exist.");
    const today = localDay(now(), clinic.timeZone);
    const scope = { clinicId: actor.clinicId, today };
    const offset = (page - 1) * CHECK_INS_PER_PAGE;
    const rows = await selectCheckInListInClinic(tx, scope, status, { offset, limit: CHECK_INS_PER_PAGE });
    const counts = await countCheckInsInClinic(tx, scope, CHECK_IN_LIST_STATUSES);
    note.rows(rows.length);
    return { rows, counts, from: offset + 1, total: counts[status], today, timeZone: clinic.timeZone };
  });
}
