import { log } from "@/lib/platform/log";
import { listStaleOutcomes } from "@/lib/services/outcomes/list-stale-outcomes";
import { refreshOutcomes as refresh } from "@/lib/services/outcomes/refresh-outcomes";

/** Below it the page counts for itself. */
const LARGE_FROM = 50_000;
/** After it no further figures are begun: those asked for longest ago wait, and a page that finds none counts for itself. */
const BUDGET_MS = 15_000;

/** Counts kept figures of the outcomes pages again, so that none that somebody looks at is older than a minute. What fails is logged and keeps no other back. */
export async function refreshOutcomes({ largeFrom = LARGE_FROM, budgetMs = BUDGET_MS } = {}): Promise<void> {
  const start = performance.now();
  let failed = 0;
  for (const { clinicId, scope } of await listStaleOutcomes({ largeFrom })) {
    if (performance.now() - start > budgetMs) break;
    await refresh({ kind: "system", clinicId, job: "outcomes.refresh", origin: { ip: null, httpRequestId: null } }, { scope }).catch((error: unknown) => {
      failed += 1;
      log().error({ job: "outcomes.refresh", clinicId, error: error instanceof Error ? error.name : "unknown" }, "figures were not counted again, it is tried again");
    });
  }
  if (failed > 0) throw new Error(`Figures that were not counted again: ${failed}.`);
}
