import type { Tx } from "@/db/client";
import { findClinicDesk } from "@/db/queries/clinic-day";
import { selectWorklistRowsInClinic } from "@/db/queries/worklist";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import { selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import type { WorklistScope } from "@/db/queries/worklist-scope";
import { NO_FILTER, type WorklistFilter, type WorklistSort } from "@/lib/domain/worklist";
import { viewOf, type WorklistViewId } from "@/lib/domain/worklist-views";
import type { BenchClinic } from "./fill";
import type { Queryable } from "./loading";

/** A filled clinic, its database bare and as the product sees it, and the statements of a worklist page. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

export async function openScene(client: Queryable, tx: Tx, clinic: BenchClinic, { at, sqlMs }: { at: string; sqlMs: () => number }) {
  const desk = await findClinicDesk(tx, clinic.clinicId, at);
  if (desk === null) throw new Error("The bench clinic is missing.");
  const scope: WorklistScope = { clinicId: clinic.clinicId, staffId: clinic.staffId, at, day: desk.day };
  const counts = await countOpenRequestsInClinic(tx, scope);
  const urgent = counts.byStage.filter(({ urgency }) => urgency >= 2);
  /** One page: ids, then rows with all that they show. */
  const page = async (asked: { view?: WorklistViewId; filter?: Partial<WorklistFilter>; sort?: readonly WorklistSort[]; offset?: number } = {}) => {
    const view = viewOf(asked.view ?? "all");
    const query = { view: view.id, filter: { ...NO_FILTER, ...asked.filter } };
    const safetyTotal = urgent.reduce((sum, { stage, n }) => (view.scope.stages.includes(stage) ? sum + n : sum), 0);
    const ids = await selectWorklistIdsByOffset(tx, scope, query, asked.sort ?? view.sort, { offset: asked.offset ?? 0, limit: 51, safetyTotal });
    return selectWorklistRowsInClinic(tx, ids.slice(0, 50), { clinicId: clinic.clinicId, seesPattern: true });
  };
  return { client, tx, clinic, at, sqlMs, scope, page };
}
