import "server-only";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { refuseUnseen, type WorklistQuery } from "@/lib/domain/worklist";
import { audited } from "../audited";
import type { ExportedRequests } from "../requests/export-requests";
import { deskOf } from "../worklist-rows";

/** The ticked rows of the list in their order, with the columns of the query. Throws Forbidden as the list does. */
export async function exportSelected(actor: StaffActor, { ids, query }: { ids: readonly string[]; query: WorklistQuery }): Promise<ExportedRequests> {
  return audited(actor, "requests.export", { kind: "request" }, async (tx, note) => {
    const seesPattern = may(actor, "requests.see_pattern");
    refuseUnseen(query, seesPattern);
    const rows = await selectWorklistRowsInClinic(tx, ids, { clinicId: actor.clinicId, seesPattern });
    note.rows(rows.length);
    const desk = await deskOf(tx, actor);
    return { rows, at: desk.at, timeZone: desk.day.timeZone, staff: desk.staff };
  });
}
