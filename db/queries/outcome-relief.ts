import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { CheckInPoint } from "@/lib/domain/check-in";

/** Drawn at most; a drawing of more lines shows none. */
const MOST_PAIRS = 60;
const GAPS = MOST_PAIRS - 1;

/**
 * Days from a person's first treatment to the first complete answer with relief, the least favourable leg of that day counting.
 * Censored at the last complete answer or the day before a leg was treated again, whichever came first; on day 0 without an answer.
 */
export const reliefDays = sql`relief_days as materialized (
  select case when relieved_on is not null then greatest(relieved_on - started_on, 0) when last_on is null then 0 else greatest(least(last_on, again_on - 1) - started_on, 0) end as day, relieved_on is not null as is_relieved
  from (
    select s.person_id, s.started_on, g.again_on, max(d.answered_on) as last_on, min(d.answered_on) filter (where d.is_relieved and (g.again_on is null or d.answered_on < g.again_on)) as relieved_on
    from (select person_id, min(treated_on) as started_on from procedures group by person_id) s
      left join (select l.person_id, min(t.treated_on) as again_on
        from (select person_id, leg, min(treated_on) as first_on from procedures group by person_id, leg) l join asked a on a.person_id = l.person_id
          join treatments t on t.request_id = a.request_id and t.leg = l.leg and t.state = 'done' and t.treated_on > l.first_on
        group by l.person_id) g on g.person_id = s.person_id
      left join (select person_id, answered_on, bool_and(coalesce(is_relieved, false)) as is_relieved from due_check_ins where is_answered group by person_id, answered_on) d on d.person_id = s.person_id
    group by s.person_id, s.started_on, g.again_on) e)`;

/** The days of `relief_days`, each once. */
export const reliefDaysJson = sql`(select coalesce(json_agg(k order by k.day), '[]') from (
  select day, count(*) filter (where is_relieved) as events, count(*) filter (where not is_relieved) as censored from relief_days group by day) k)`;

/** One row a person and measure with both numbers at that point; of several legs the least favourable change. */
export const pairs = (point: CheckInPoint): SQL => sql`pairs as materialized (
  select distinct on (person_id, measure) person_id, measure, before, after from (
    select d.person_id, m.measure, m.before, m.after from due_check_ins d cross join lateral (values
      ('crampsPerWeek', d.cramps_before / 2, d.cramps_after / 2), ('nightsWokenPerWeek', d.nights_before / 2, d.nights_after / 2), ('worstPain', d.pain_before, d.pain_after)) m (measure, before, after)
    where d.point = ${point} and d.is_answered and m.before is not null and m.after is not null
    union all
    select d.person_id, 'rvcss', b.total, n.total from due_check_ins d
      cross join lateral (select s.total from rvcss_scores s where s.request_id = d.request_id and s.leg = d.leg and s.removed_at is null and s.scored_on <= d.first_on order by s.scored_on desc, s.id desc limit 1) b
      cross join lateral (select s.total from rvcss_scores s where s.request_id = d.request_id and s.leg = d.leg and s.removed_at is null and s.scored_on > d.first_on
        and s.scored_on between d.window_starts_on and d.window_ends_on order by s.scored_on desc, s.id desc limit 1) n
    where d.point = ${point}) found
  order by person_id, measure, after - before desc, before)`;

/** Each measure's change, and so many pairs as can be drawn: the first, the last and evenly between by rank. */
export const changesJson = sql`(select coalesce(json_agg(c), '[]') from (
  select measure, max(n) as answered, avg(after - before) as mean, stddev_samp(after - before) as deviation,
    json_agg(json_build_object('before', before, 'after', after) order by place) filter (where n <= ${MOST_PAIRS}::int or round(round(place * ${GAPS}::int / (n - 1)::numeric) * (n - 1) / ${GAPS}::int) = place) as pairs
  from (select *, row_number() over (partition by measure order by after - before, before, person_id) - 1 as place, count(*) over (partition by measure) as n from pairs) ranked
  group by measure) c)`;
