import "server-only";
import { findClinicDesk } from "@/db/queries/clinic-day";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { countWorklist } from "@/db/queries/worklist-counts";
import { selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { WorklistRow } from "@/lib/domain/request";
import { refuseUnseen, type WorklistQuery } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { now } from "@/lib/platform/clock";
import { audited } from "@/lib/services/audited";

const MOST_EXPORTED = 5_000;
const BATCH = 500;

/**
 * Every row of the list that the query shows, on all pages and in its order. Throws Forbidden as the list does, and
 * Invalid when it holds more than 5,000 rows.
 */
export async function exportRequests(actor: StaffActor, query: WorklistQuery): Promise<{ rows: WorklistRow[]; at: string; timeZone: string }> {
  return audited(actor, "requests.export", { kind: "request" }, async (tx, note) => {
    const seesPattern = may(actor, "requests.see_pattern");
    refuseUnseen(query, seesPattern);
    const at = now().toISOString();
    const desk = await findClinicDesk(tx, actor.clinicId, at);
    if (desk === null) throw new NotFound("This clinic does not exist.");
    const scope = { clinicId: actor.clinicId, staffId: actor.staffId, at, day: desk.day };
    const { total, safety } = await countWorklist(tx, scope, query);
    if (total > MOST_EXPORTED) throw new Invalid("This list is longer than 5,000 requests. Narrow it with a filter, then export it.");
    const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
    const ids = await selectWorklistIdsByOffset(tx, scope, query, sort, { offset: 0, limit: MOST_EXPORTED, safetyTotal: safety });
    const rows: WorklistRow[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      rows.push(...(await selectWorklistRowsInClinic(tx, ids.slice(from, from + BATCH), { clinicId: actor.clinicId, seesPattern })));
    }
    note.rows(rows.length);
    return { rows, at, timeZone: desk.day.timeZone };
  });
}
