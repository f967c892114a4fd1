import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import type { ModalityCounts, PointCounts, StepCounts, YieldCounts } from "@/lib/domain/outcomes";
import type { Tx } from "../client";
import { asked, dueCheckIns, legs, people, personPoints, procedures, ways, type OutcomeScope } from "./outcome-facts";

export type { OutcomeScope } from "./outcome-facts";

/** How many people came how far, and how they did at each point, in one reading. */
export async function countStepsAndPoints(tx: Tx, scope: OutcomeScope): Promise<{ steps: StepCounts; points: PointCounts[] }> {
  const result = await tx.execute<{ steps: StepCounts; points: PointCounts[] | null }>(sql`
    with ${asked(scope)}, ${legs}, ${procedures(scope)}, ${ways}, ${dueCheckIns(scope)}, ${personPoints}, ${people}
    select (select json_build_object(
        'requests', count(*), 'accepted', count(*) filter (where accepted), 'scanned', count(*) filter (where scanned), 'reflux', count(*) filter (where reflux),
        'treated', count(*) filter (where treated), 'relieved', count(*) filter (where relieved),
        'treatedWithoutReflux', count(*) filter (where treated_at_all and not treated)) from people) as steps,
      (select json_agg(p) from (select point, count(*) as due, count(*) filter (where answered) as answered, count(*) filter (where improved) as improved,
        count(*) filter (where worse) as worse, count(*) filter (where summer_to_winter) as "summerToWinter" from person_points group by point) p) as points`);
  const [row] = result.rows;
  if (!row) throw new Error("The counts gave no row.");
  const none = { due: 0, answered: 0, improved: 0, worse: 0, summerToWinter: 0 };
  return { steps: row.steps, points: CHECK_IN_POINTS.map((point) => row.points?.find((found) => found.point === point) ?? { point, ...none }) };
}

export type YieldRow = YieldCounts & { category: Category | null; veinSigns: VeinSigns | null };

/** People and legs with a signed diagnostic report: in all, by pattern category, and by vein signs. */
export async function countYield(tx: Tx, scope: OutcomeScope): Promise<YieldRow[]> {
  const result = await tx.execute<YieldRow>(sql`
    with ${asked(scope)}, ${legs}, leg_results as (
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
  const everyone: SQL = asked({ ...scope, language: null });
  const result = await tx.execute<{ language: string }>(sql`
    with ${everyone} select distinct split_part(p.language, '-', 1) as language from asked a join patients p on p.id = a.person_id order by 1`);
  return result.rows.map(({ language }) => language);
}
