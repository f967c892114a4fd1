import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { CHECK_IN_POINTS, type CheckInPoint } from "@/lib/domain/check-in";
import type { SurvivalDay } from "@/lib/domain/kaplan-meier";
import type { ChangeCounts } from "@/lib/domain/mean-change";
import type { YieldRow } from "@/lib/domain/outcome-counts";
import { FEWEST_FOR_A_RATE, type ModalityCounts, type PointCounts, type StepCounts } from "@/lib/domain/outcomes";
import type { Tx } from "../client";
import { dueCheckIns, personPoints } from "./outcome-check-ins";
import { asked, legs, people, procedures, ways, type OutcomeScope } from "./outcome-facts";
import { changesJson, pairs, reliefDays, reliefDaysJson } from "./outcome-relief";

export type { OutcomeScope } from "./outcome-facts";

export type Journeys = { steps: StepCounts; points: PointCounts[]; reliefDays: SurvivalDay[]; changes: ChangeCounts[] };

/** How many people came how far and how fast, and how they did at each point, in one reading. */
export async function countJourneys(tx: Tx, scope: OutcomeScope, point: CheckInPoint): Promise<Journeys> {
  const result = await tx.execute<Journeys & { points: PointCounts[] | null }>(sql`
    with ${asked(scope)}, ${legs(scope)}, ${procedures(scope)}, ${ways(scope)}, ${dueCheckIns(scope)}, ${personPoints}, ${people}, ${reliefDays}, ${pairs(point)}
    select (select json_build_object(
        'requests', count(*), 'accepted', count(*) filter (where accepted), 'ordered', count(*) filter (where ordered), 'scanned', count(*) filter (where scanned),
        'reflux', count(*) filter (where reflux), 'treated', count(*) filter (where treated), 'relieved', count(*) filter (where relieved),
        'reliefDue', count(*) filter (where relief_due),
        'treatedWithoutReflux', count(*) filter (where treated_at_all and not treated),
        'medianDays', json_build_object('requests', null, ${medianDays("accepted")}, ${medianDays("ordered")}, ${medianDays("scanned")}, ${medianDays("reflux")}, ${medianDays("treated")}, ${medianDays("relieved")})) from people) as steps,
      (select json_agg(p) from (select point, count(*) as due, count(*) filter (where open) as open, count(*) filter (where answered) as answered, count(*) filter (where after_window) as "afterWindow", count(*) filter (where improved) as improved,
        count(*) filter (where worse) as worse, count(*) filter (where summer_to_winter) as "summerToWinter", count(*) filter (where winter_to_summer) as "winterToSummer" from person_points group by point) p) as points,
      ${reliefDaysJson} as "reliefDays", ${changesJson} as changes`);
  const [row] = result.rows;
  if (!row) throw new Error("The counts gave no row.");
  const none = { due: 0, open: 0, answered: 0, afterWindow: 0, improved: 0, worse: 0, summerToWinter: 0, winterToSummer: 0 };
  return { ...row, points: CHECK_IN_POINTS.map((asPoint) => row.points?.find((found) => found.point === asPoint) ?? { point: asPoint, ...none }) };
}

/** Of those who came this far and whose days are known; null when they are too few. */
function medianDays(step: string): SQL {
  const days = sql.identifier(`${step}_days`);
  const came = sql`filter (where ${sql.identifier(step)})`;
  return sql`${step}::text, case when count(${days}) ${came} >= ${FEWEST_FOR_A_RATE}::int then percentile_cont(0.5) within group (order by ${days}) ${came} end`;
}

/** People and legs with a signed diagnostic report: in all, by pattern category, and by vein signs. */
export async function countYield(tx: Tx, scope: OutcomeScope): Promise<YieldRow[]> {
  const result = await tx.execute<YieldRow>(sql`
    with ${asked(scope)}, ${legs(scope)}, leg_results as (
      select person_id, category, vein_signs, leg, bool_or(reflux = 'yes') as yes, bool_or(reflux = 'indeterminate') as unclear
      from legs group by grouping sets ((person_id, leg), (person_id, leg, category), (person_id, leg, vein_signs))
    ), results as (
      select person_id, category, vein_signs, bool_or(yes) as yes, bool_or(unclear) as unclear, count(*) as legs,
        count(*) filter (where yes) as legs_yes, count(*) filter (where unclear and not yes) as legs_unclear
      from leg_results group by person_id, category, vein_signs)
    select category, vein_signs as "veinSigns", count(*)::int as people, (count(*) filter (where yes))::int as "peopleYes",
      (count(*) filter (where unclear and not yes))::int as "peopleIndeterminate", sum(legs)::int as legs, sum(legs_yes)::int as "legsYes", sum(legs_unclear)::int as "legsIndeterminate"
    from results group by category, vein_signs`);
  return result.rows;
}

export async function countProcedures(tx: Tx, scope: OutcomeScope): Promise<ModalityCounts[]> {
  const result = await tx.execute<ModalityCounts>(sql`
    with ${asked(scope)}, ${procedures(scope)}
    select modality, count(*)::int as procedures, count(distinct person_id)::int as people, count(distinct (person_id, leg))::int as legs
    from procedures group by modality order by 2 desc, 1`);
  return result.rows;
}

/** The first part of the language tags of everybody who asked in these days, whatever the filter says. */
export async function selectAskedLanguages(tx: Tx, scope: OutcomeScope): Promise<string[]> {
  const everyone: SQL = asked({ ...scope, language: null, category: null, ageBand: null });
  const result = await tx.execute<{ language: string }>(sql`
    with ${everyone} select distinct split_part(p.language, '-', 1) as language from asked a join patients p on p.id = a.person_id order by 1`);
  return result.rows.map(({ language }) => language);
}
