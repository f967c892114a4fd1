import "server-only";
import type { SystemActor } from "@/lib/domain/actor";
import { audited } from "../audited";
import { recountOutcomes } from "../outcome-counts";
import { recountReliefMedians, RELIEF_MEDIANS_SCOPE } from "../relief-medians";

/** Counts the figures of one kept scope of the clinic again, so that the page need not. Throws Forbidden, NotFound. */
export async function refreshOutcomes(actor: SystemActor, { scope }: { scope: string }): Promise<void> {
  await audited(actor, "outcomes.refresh", { kind: "outcome" }, async (tx) => {
    if (scope === RELIEF_MEDIANS_SCOPE) await recountReliefMedians(tx, actor.clinicId);
    else await recountOutcomes(tx, actor.clinicId, scope);
  });
}
