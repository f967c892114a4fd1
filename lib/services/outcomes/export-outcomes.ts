import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { outcomesOf } from "@/lib/domain/outcome-counts";
import type { Outcomes } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { audited } from "../audited";
import { readOutcomeCounts } from "../outcome-counts";

/** The figures of the page to take away as a file. Throws Forbidden, NotFound, Invalid. */
export async function exportOutcomes(actor: StaffActor, query: OutcomesQuery): Promise<Outcomes> {
  return audited(actor, "outcomes.export", { kind: "outcome" }, async (tx, note) => {
    const { counts, ...seen } = await readOutcomeCounts(tx, actor.clinicId, query);
    note.rows(counts.steps.requests);
    return outcomesOf(counts, { ...seen, seesRates: true });
  });
}
