import "server-only";
import { countProcedures, countStepsAndPoints, countYield, selectAskedLanguages, type OutcomeScope, type YieldRow } from "@/db/queries/outcomes";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { pointFigure, stepFigures, yieldFigure, type Outcomes, type YieldCounts } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { readOutcomeScope } from "../outcomes-scope";

/**
 * What became of the requests received in the asked days, counted in people. Who may not see outcomes gets the counts
 * without a rate, and nothing by pattern or vein signs. Throws Forbidden, NotFound.
 */
export async function getOutcomes(actor: StaffActor, query: OutcomesQuery): Promise<Outcomes> {
  const seesRates = may(actor, "outcomes.see");
  return audited(actor, seesRates ? "outcomes.see" : "outcomes.see_counts", { kind: "outcome" }, async (tx, note) => {
    const { scope, period } = await readOutcomeScope(tx, actor.clinicId, query);
    const { steps, points } = await countStepsAndPoints(tx, scope);
    note.rows(steps.requests);
    return {
      seesRates,
      period,
      timeZone: scope.timeZone,
      computedAt: now().toISOString(),
      languages: await selectAskedLanguages(tx, scope),
      steps: stepFigures(steps, seesRates),
      treatedWithoutReflux: steps.treatedWithoutReflux,
      points: points.map((point) => pointFigure(point, seesRates)),
      ...(await readYield(tx, scope, seesRates)),
      treatments: await countProcedures(tx, scope),
    };
  });
}

const NOBODY: YieldCounts = { people: 0, peopleYes: 0, peopleIndeterminate: 0, legs: 0, legsYes: 0, legsIndeterminate: 0 };
const CATEGORY_ORDER = ["VENOUS", "MIXED", "OTHER", "INSUFFICIENT"] as const;
const SIGNS_ORDER = ["yes", "no", "unknown"] as const;

async function readYield(tx: Tx, scope: OutcomeScope, seesRates: boolean): Promise<Pick<Outcomes, "scans" | "byCategory" | "byVeinSigns">> {
  const rows = await countYield(tx, scope);
  const counts = (isThis: (row: YieldRow) => boolean): YieldCounts => {
    const { category: _category, veinSigns: _veinSigns, ...found } = rows.find(isThis) ?? { ...NOBODY, category: null, veinSigns: null };
    return found;
  };
  const scans = yieldFigure(counts(({ category, veinSigns }) => category === null && veinSigns === null), seesRates);
  if (!seesRates) return { scans, byCategory: null, byVeinSigns: null };
  return {
    scans,
    byCategory: CATEGORY_ORDER.map((category) => yieldFigure({ category, ...counts((row) => row.category === category) }, seesRates)),
    byVeinSigns: SIGNS_ORDER.map((veinSigns) => yieldFigure({ veinSigns, ...counts((row) => row.veinSigns === veinSigns) }, seesRates)),
  };
}
