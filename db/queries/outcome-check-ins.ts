import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { reliefNumbers } from "./outcome-answers";
import type { OutcomeScope } from "./outcome-facts";

/** What each treated leg's check-ins are compared with, as lib/domain/relief-points.ts chooses it. */
const baselines = (timeZone: string): SQL => sql`baselines as materialized (
  select f.request_id, f.leg, f.first_on, b.cramps, b.nights, b.pain, (b.at at time zone ${timeZone})::date as baseline_on
  from (select t.request_id, t.leg, min(t.treated_on) as first_on from treatments t
      where t.state = 'done' and exists (select 1 from procedures p where p.request_id = t.request_id and p.leg = t.leg) group by t.request_id, t.leg) f
    join asked a on a.request_id = f.request_id
    left join lateral (
      select x.* from (
        select m.cramps, m.nights, m.pain, a.received_at as at, true as is_request
        from request_answers q ${reliefNumbers(sql`q.answers`, "m")} where q.request_id = a.request_id and q.answers_version = a.answers_version
        union all
        select m.cramps, m.nights, m.pain, p.answered_at, false
        from check_ins p ${reliefNumbers(sql`p.answers`, "m")} where p.request_id = a.request_id and p.state = 'answered' and (p.answered_at at time zone ${timeZone})::date < f.first_on
      ) x order by x.cramps is null, x.cramps is null and not x.is_request, x.at desc limit 1
    ) b on true)`;

/** The treatments whose check-ins tell of a listed one: two veins of a leg in one session are one treatment of it, and only one of them is asked about. */
const followed = ({ modality }: OutcomeScope): SQL =>
  modality === null
    ? sql`procedures`
    : sql`(select distinct p.person_id, p.request_id, p.received_at, p.leg, p.treated_on, s.id from procedures p
      join treatments s on s.request_id = p.request_id and s.leg = p.leg and s.treated_on = p.treated_on and s.state = 'done')`;

/**
 * Check-ins that are due: answered, or planned with their window begun, or cancelled by the leg's next session after
 * it had begun; `is_open` while somebody may still answer in time. Each is read as lib/domain/relief.ts reads it, against the baseline of lib/domain/relief-points.ts. One
 * that is not complete counts as not answered, unless it says worse: that is never lost.
 */
export const dueCheckIns = (scope: OutcomeScope): SQL => sql`${baselines(scope.timeZone)}, due_check_ins as materialized (
  select t.person_id, t.request_id, t.received_at, t.leg, t.treated_on, b.first_on, c.point, c.window_starts_on, c.window_ends_on, e.answered_on,
    c.state = 'answered' and (e.is_worse or (e.pgic is not null and (c.point = '1w' or e.cramps is not null))) as is_answered, e.is_worse,
    case when e.is_worse then false
      when e.pgic in ('much_better','very_much_better') then true
      when e.cramps * 2 <= e.before then e.pain <= b.pain
      else false end as is_relieved,
    c.state = 'planned' and c.window_ends_on >= ${scope.today}::date as is_open, e.answered_on > c.window_ends_on as is_after_window,
    extract(month from b.baseline_on) between 5 and 9 and extract(month from e.answered_on) in (11, 12, 1, 2, 3) as is_summer_to_winter,
    extract(month from b.baseline_on) in (11, 12, 1, 2, 3) and extract(month from e.answered_on) between 5 and 9 as is_winter_to_summer,
    b.cramps as cramps_before, b.nights as nights_before, b.pain as pain_before, e.cramps as cramps_after, e.nights as nights_after, e.pain as pain_after
  from ${followed(scope)} t join check_ins c on c.treatment_id = t.id join baselines b on b.request_id = t.request_id and b.leg = t.leg
    ${reliefNumbers(sql`coalesce(c.answers, '{}')`, "m")}
    cross join lateral (select m.*, nullif(b.cramps, 0) as before, (c.answered_at at time zone ${scope.timeZone})::date as answered_on) n
    cross join lateral (select n.*, coalesce(n.pgic in ('a_little_worse','much_worse','very_much_worse'), false) or coalesce(n.cramps * 4 >= n.before * 5, false) as is_worse) e
  where c.state = 'answered' or (c.state = 'planned' and c.window_starts_on <= ${scope.today}::date) or (c.state = 'cancelled' and c.window_starts_on <= (
    select min(n.treated_on) from treatments n
    where n.request_id = t.request_id and n.leg = t.leg and n.state = 'done' and n.treated_on > t.treated_on)))`;

const pointFigures = sql`bool_or(is_answered) as answered, bool_or(is_open) and not bool_or(is_answered) as open, coalesce(bool_or(is_after_window) filter (where is_answered), false) as after_window, bool_or(is_worse) as worse, coalesce(bool_and(coalesce(is_relieved, false)) filter (where is_answered), false) as improved,
    coalesce(bool_or(is_summer_to_winter) filter (where is_answered), false) as summer_to_winter,
    coalesce(bool_or(is_winter_to_summer) filter (where is_answered), false) as winter_to_summer, max(answered_on - treated_on) filter (where is_answered) as days`;

/** One row a person and point: of several legs and requests the least favourable answer counts. */
export const personPoints = sql`person_points as materialized (
  select person_id, point, ${pointFigures} from due_check_ins group by person_id, point)`;

/** The same with the request that a list shows of the person. */
export const listedPersonPoints = sql`person_points as materialized (
  select person_id, point, (array_agg(request_id order by is_answered desc, received_at desc))[1] as request_id, ${pointFigures} from due_check_ins group by person_id, point)`;
