import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import { shareOf } from "@/lib/domain/outcomes";
import type { Tx } from "../client";
import { reliefNumbers } from "./outcome-answers";

type MedianRow = Omit<ReliefMedian, "people"> & { people: number; cramps: number; nights: number; pains: number };

/**
 * The medians of everybody in the clinic whose first treatment was on `since` or later, by point: the request's answers, then the
 * complete check-ins of that session of the leg. One answer a person and point.
 */
export async function selectReliefMedians(tx: Tx, clinicId: string, since: string): Promise<ReliefMedian[]> {
  const result = await tx.execute<MedianRow>(sql`
    with firsts as materialized (
      select distinct on (coalesce(p.merged_into_id, p.id)) coalesce(p.merged_into_id, p.id) as person_id, t.leg, t.treated_on, t.request_id, r.answers_version
      from treatments t join requests r on r.id = t.request_id join patients p on p.id = r.patient_id
      where t.clinic_id = ${clinicId} and t.state = 'done' and r.stage <> 'duplicate'
      order by coalesce(p.merged_into_id, p.id), t.treated_on, t.id
    ), measured as materialized (
      select 'baseline' as point, m.cramps, m.nights, m.pain from firsts f join request_answers q on q.request_id = f.request_id and q.answers_version = f.answers_version ${reliefNumbers(sql`q.answers`, "m")}
      where f.treated_on >= ${since}::date
      union all
      (select distinct on (f.person_id, c.point) c.point, m.cramps, m.nights, m.pain
      from firsts f join treatments s on s.request_id = f.request_id and s.leg = f.leg and s.treated_on = f.treated_on and s.state = 'done'
        join check_ins c on c.treatment_id = s.id and c.state = 'answered' ${reliefNumbers(sql`c.answers`, "m")}
      where f.treated_on >= ${since}::date and m.pgic is not null and (c.point = '1w' or m.cramps is not null)
      order by f.person_id, c.point, c.answered_at desc, c.id))
    select point, count(*)::int as people, count(cramps)::int as cramps, count(nights)::int as nights, count(pain)::int as pains,
      ${median(sql`cramps`)} / 2 as "crampsPerWeek", ${median(sql`nights`)} / 2 as "nightsWokenPerWeek", ${median(sql`pain`)} as "worstPain"
    from measured group by point order by array_position(array['baseline','1w','1m','3m','6m','12m'], point)`);
  return result.rows.map(({ point, people, cramps, nights, pains, ...median }) => ({
    point,
    people,
    crampsPerWeek: shown(median.crampsPerWeek, cramps),
    nightsWokenPerWeek: shown(median.nightsWokenPerWeek, nights),
    worstPain: shown(median.worstPain, pains),
  }));
}

const median = (measure: SQL): SQL => sql`percentile_cont(0.5) within group (order by ${measure})`;

function shown(value: number | null, answered: number): number | null {
  return shareOf(answered, answered) === null ? null : value;
}
