import "server-only";
import { selectOutcomeRequests } from "@/db/queries/outcome-lists";
import type { StaffActor } from "@/lib/domain/actor";
import type { OutcomeList } from "@/lib/domain/outcomes";
import type { OutcomeListQuery } from "@/lib/inputs/outcomes-query";
import { audited } from "../audited";
import { readOutcomeScope } from "../outcomes-scope";

export const OUTCOME_PAGE_SIZE = 50;

/** One page of the people behind a number of the outcomes page, one request each. Throws Forbidden, NotFound. */
export async function listOutcomeRequests(actor: StaffActor, query: OutcomeListQuery): Promise<OutcomeList> {
  return audited(actor, "outcomes.see", { kind: "outcome" }, async (tx, note) => {
    const { scope, period } = await readOutcomeScope(tx, actor.clinicId, query);
    const figure = { figure: query.figure, point: query.point ?? null, category: query.group ?? null, veinSigns: query.veinSigns ?? null };
    const offset = (query.page - 1) * OUTCOME_PAGE_SIZE;
    const { rows, total } = await selectOutcomeRequests(tx, scope, figure, { offset, limit: OUTCOME_PAGE_SIZE });
    note.rows(rows.length);
    return { rows, total, from: offset + 1, period, timeZone: scope.timeZone };
  });
}
