import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { OutcomeFilter } from "@/lib/domain/outcomes";

/** The requests that the page is about: received from `from` until before `before`; `today` decides what is due. */
export type OutcomeScope = OutcomeFilter & { clinicId: string; timeZone: string; from: string; before: string; today: string };

/**
 * Common table expressions, each with `person_id` and `request_id`, that every number and every list of the page is
 * made of. Duplicates are left out: the request that is kept stands for them.
 */
export const asked = ({ clinicId, from, before, language }: OutcomeScope): SQL => sql`asked as materialized (
  select r.id as request_id, coalesce(p.merged_into_id, p.id) as person_id, r.category, r.vein_signs, r.answers_version, r.received_at
  from requests r join patients p on p.id = r.patient_id
  where r.clinic_id = ${clinicId} and r.stage <> 'duplicate' and r.received_at >= ${from}::timestamptz and r.received_at < ${before}::timestamptz
    and (${language}::text is null or p.language = ${language} or p.language like ${language} || '-%'))`;

/** One row a leg with a conclusion: of the newest diagnostic report that concludes on it. */
export const legs = sql`legs as materialized (
  select distinct on (a.request_id, v.leg) a.request_id, a.person_id, a.category, a.vein_signs, a.received_at, v.leg, v.reflux
  from asked a
    join ultrasound_orders o on o.request_id = a.request_id and o.purpose = 'diagnostic' and o.state = 'reported'
    join ultrasound_reports t on t.order_id = o.id
    cross join lateral (values ('left', t.reflux_left), ('right', t.reflux_right)) v (leg, reflux)
  where v.reflux is not null
  order by a.request_id, v.leg, o.ordered_at desc, o.id desc, t.report_version desc)`;

export const procedures = ({ modality }: OutcomeScope): SQL => sql`procedures as materialized (
  select a.request_id, a.person_id, a.received_at, t.id, t.leg, t.modality, t.treated_on
  from asked a join treatments t on t.request_id = a.request_id and t.state = 'done'
  where ${modality}::text is null or t.modality = ${modality})`;

/** A request's way; a step counts only with every step before it, so that the shares are shares. */
export const ways = sql`ways as materialized (
  select a.person_id, a.request_id, a.received_at, w.accepted, w.accepted and w.scanned as scanned, w.accepted and w.scanned and w.reflux as reflux,
    w.treated as treated_at_all, w.accepted and w.scanned and w.reflux and w.treated as treated
  from asked a cross join lateral (select
    exists (select 1 from stage_moves m where m.request_id = a.request_id and m.verb = 'accept'
      and not exists (select 1 from stage_moves u where u.undoes_id = m.id)) as accepted,
    exists (select 1 from ultrasound_orders o where o.request_id = a.request_id and o.purpose = 'diagnostic' and o.state in ('done','reported')) as scanned,
    exists (select 1 from legs l where l.request_id = a.request_id and l.reflux = 'yes') as reflux,
    exists (select 1 from procedures t where t.request_id = a.request_id) as treated) w)`;

/**
 * Check-ins that are due: answered, or planned with their window begun, or cancelled by the leg's next treatment after
 * it had begun. Each is read as lib/domain/relief.ts reads it, against the baseline of lib/domain/relief-points.ts. One
 * that is not complete counts as not answered, unless it says worse: that is never lost.
 */
export const dueCheckIns = ({ timeZone, today }: OutcomeScope): SQL => sql`due_check_ins as materialized (
  select t.person_id, t.request_id, t.received_at, c.point,
    c.state = 'answered' and (e.is_worse or (e.pgic is not null and (c.point = '1w' or e.after is not null))) as is_answered, e.is_worse,
    case when e.is_worse then false
      when e.pgic in ('much_better','very_much_better') then true
      when e.after * 2 <= e.before then e.pain_after <= e.pain_before
      else false end as is_relieved,
    extract(month from e.baseline_on) between 5 and 9 and extract(month from e.answered_on) in (11, 12, 1, 2, 3) as is_summer_to_winter
  from procedures t join check_ins c on c.treatment_id = t.id join asked a on a.request_id = t.request_id
    ${readAgainstBaseline(timeZone)}
  where c.state = 'answered' or (c.state = 'planned' and c.window_starts_on <= ${today}::date) or (c.state = 'cancelled' and c.window_starts_on <= (
    select min(n.treated_on) from treatments n
    where n.request_id = t.request_id and n.leg = t.leg and n.state = 'done' and (n.treated_on, n.id) > (t.treated_on, t.id))))`;

const number = (answers: SQL, question: string): SQL =>
  sql`case when jsonb_typeof(${answers} -> ${question}::text) = 'number' then (${answers} ->> ${question}::text)::numeric end`;

function readAgainstBaseline(timeZone: string): SQL {
  return sql`left join lateral (
      select x.cramps, x.pain, x.at from (
        select ${number(sql`q.answers`, "cramps14d")} as cramps, ${number(sql`q.answers`, "worstPain")} as pain, a.received_at as at, true as is_request
        from request_answers q where q.request_id = a.request_id and q.answers_version = a.answers_version
        union all
        select ${number(sql`p.answers`, "cramps14d")}, ${number(sql`p.answers`, "worstPain")}, p.answered_at, false
        from check_ins p where p.request_id = a.request_id and p.state = 'answered' and (p.answered_at at time zone ${timeZone})::date < (
          select min(f.treated_on) from treatments f where f.request_id = a.request_id and f.leg = t.leg and f.state = 'done')
      ) x order by x.cramps is null, x.cramps is null and not x.is_request, x.at desc limit 1
    ) b on c.state = 'answered'
    cross join lateral (select nullif(c.answers ->> 'pgic', 'not_sure') as pgic, ${number(sql`c.answers`, "cramps14d")} as after, nullif(b.cramps, 0) as before,
      ${number(sql`c.answers`, "worstPain")} as pain_after, b.pain as pain_before,
      b.at at time zone ${timeZone} as baseline_on, c.answered_at at time zone ${timeZone} as answered_on) n
    cross join lateral (select n.*, coalesce(n.pgic in ('a_little_worse','much_worse','very_much_worse'), false) or coalesce(n.after * 4 >= n.before * 5, false) as is_worse) e`;
}

/** One row a person and point: of several legs and requests the least favourable answer counts. */
export const personPoints = sql`person_points as materialized (
  select person_id, point, (array_agg(request_id order by is_answered desc, received_at desc))[1] as request_id,
    bool_or(is_answered) as answered, bool_or(is_worse) as worse, coalesce(bool_and(coalesce(is_relieved, false)) filter (where is_answered), false) as improved,
    coalesce(bool_or(is_summer_to_winter) filter (where is_answered), false) as summer_to_winter
  from due_check_ins group by person_id, point)`;

/** One row a person: the furthest any of the person's requests has come. */
export const people = sql`people as materialized (
  select w.person_id, (array_agg(w.request_id order by w.treated desc, w.reflux desc, w.scanned desc, w.accepted desc, w.received_at desc))[1] as request_id,
    bool_or(w.accepted) as accepted, bool_or(w.scanned) as scanned, bool_or(w.reflux) as reflux, bool_or(w.treated) as treated, bool_or(w.treated_at_all) as treated_at_all,
    bool_or(w.treated) and exists (select 1 from person_points d where d.person_id = w.person_id and d.point = '3m' and d.improved) as relieved
  from ways w group by w.person_id)`;
