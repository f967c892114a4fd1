import "server-only";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { outcomesOf } from "@/lib/domain/outcome-counts";
import type { Outcomes } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { audited } from "../audited";
import { readOutcomeCounts } from "../outcome-counts";
import { countedQuery } from "../outcomes-scope";

/**
 * What became of the requests received in the asked days, counted in people. Who may not see outcomes gets the counts
 * without a rate, of whole months and everybody, and nothing by pattern or vein signs: an address that asks for a day, an age or
 * a pattern is answered without it. Throws Forbidden, NotFound, Invalid.
 */
export async function getOutcomes(actor: StaffActor, query: OutcomesQuery): Promise<Outcomes> {
  const seesRates = may(actor, "outcomes.see");
  return audited(actor, seesRates ? "outcomes.see" : "outcomes.see_counts", { kind: "outcome" }, async (tx, note) => {
    const { counts, ...seen } = await readOutcomeCounts(tx, actor.clinicId, seesRates ? query : await countedQuery(tx, actor.clinicId, query));
    note.rows(counts.steps.requests);
    return outcomesOf(counts, { ...seen, seesRates });
  });
}
