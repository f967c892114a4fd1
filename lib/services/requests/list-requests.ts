import "server-only";
import { selectViewersInClinic } from "@/db/queries/request-viewers";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { countOpenRequestsInClinic, countTodaysTriage, countWorklist, type WorklistTotals } from "@/db/queries/worklist-counts";
import { selectWorklistIdsAfter, selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import type { WorklistScope } from "@/db/queries/worklist-scope";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { OPEN_FOR_MS } from "@/lib/domain/live";
import { isFiltered, LAST_OFFSET_PAGE, MOST_COUNTED, PAGE_SIZE, refuseUnseen, type Worklist, type WorklistQuery } from "@/lib/domain/worklist";
import { clinicSafety, safetyCountOf, snoozedCountOf, viewCounts, type OpenCounts } from "@/lib/domain/worklist-counts";
import { viewOf } from "@/lib/domain/worklist-views";
import { audited, type Tx } from "@/lib/services/audited";
import { deskOf } from "../worklist-rows";

/**
 * One page of the worklist with its counts. EMERGENCY and SAME_DAY stand first whatever the sort. Throws Forbidden when
 * the query filters, sorts or shows by the pattern and the person's roles may not see it; Invalid for a page too deep.
 */
export async function listRequests(actor: StaffActor, query: WorklistQuery): Promise<Worklist> {
  return audited(actor, "requests.list", { kind: "request" }, async (tx, note) => {
    const seesPattern = may(actor, "requests.see_pattern");
    refuseUnseen(query, seesPattern);
    if (query.page > LAST_OFFSET_PAGE) throw new Invalid(`Pages by number end at ${LAST_OFFSET_PAGE}.`);
    const { at, scope, ...desk } = await deskOf(tx, actor);
    const open = await countOpenRequestsInClinic(tx, scope);
    const { total, safety, snoozed } = await totalOf(tx, scope, query, open);
    const ids = await pageIds(tx, scope, query, safety);
    const rows = await selectWorklistRowsInClinic(tx, ids.slice(0, PAGE_SIZE), { clinicId: actor.clinicId, seesPattern });
    note.rows(rows.length);
    const viewers = await selectViewersInClinic(tx, rows.map(({ id }) => id), { ...scope, freshAfter: new Date(Date.parse(at) - OPEN_FOR_MS) });
    const counts = viewCounts(open);
    return {
      rows,
      viewers,
      total: Math.min(total, MOST_COUNTED),
      isTotalCapped: total > MOST_COUNTED,
      safetyTotal: safety,
      snoozedTotal: snoozed,
      clinicSafety: clinicSafety(open),
      emergencyMark: open.emergencyMark,
      from: query.after === null ? (query.page - 1) * PAGE_SIZE + 1 : null,
      hasNext: ids.length > PAGE_SIZE,
      counts,
      today: query.view === "triage" && counts.triage === 0 ? await countTodaysTriage(tx, scope) : null,
      timeZone: desk.day.timeZone,
      at,
      triageLead: desk.triageLead,
      staff: desk.staff,
    };
  });
}

async function totalOf(tx: Tx, scope: WorklistScope, query: WorklistQuery, open: OpenCounts): Promise<WorklistTotals> {
  const safety = safetyCountOf(viewOf(query.view), open);
  if (isFiltered(query.filter)) return countWorklist(tx, scope, query);
  if (safety === null) return countWorklist(tx, scope, query, viewCounts(open)[query.view]);
  return { total: viewCounts(open)[query.view], safety, snoozed: snoozedCountOf(viewOf(query.view), open) };
}

async function pageIds(tx: Tx, scope: WorklistScope, query: WorklistQuery, safetyTotal: number): Promise<string[]> {
  const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
  const limit = PAGE_SIZE + 1;
  if (query.after === null) {
    return selectWorklistIdsByOffset(tx, scope, query, sort, { offset: (query.page - 1) * PAGE_SIZE, limit, safetyTotal });
  }
  const ids = await selectWorklistIdsAfter(tx, scope, query, sort, { after: query.after, limit });
  if (ids === null) throw new NotFound("The request that this page followed does not exist in your clinic. Go to the first page.");
  return ids;
}
