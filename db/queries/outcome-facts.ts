import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { AGE_LIMITS, type OutcomeFilter } from "@/lib/domain/outcomes";

/** The requests that the page is about: received from `from` until before `before`; `today` decides what is due. */
export type OutcomeScope = OutcomeFilter & { clinicId: string; timeZone: string; from: string; before: string; today: string };

/** Whether a request `r` of a patient `p` is one of those that the filters leave. Duplicates are left out: the request that is kept stands for them. */
export function isMeant({ clinicId, timeZone, language, category, ageBand }: OutcomeScope): SQL {
  const conditions = [sql`r.clinic_id = ${clinicId} and r.stage <> 'duplicate'`];
  if (language !== null) conditions.push(sql`(p.language = ${language} or p.language like ${language} || '-%')`);
  if (category !== null) conditions.push(sql`r.category = ${category}`);
  if (ageBand !== null) {
    const [youngest, oldest] = AGE_LIMITS[ageBand];
    conditions.push(sql`extract(year from age((r.received_at at time zone ${timeZone})::date, p.born_on)) between ${youngest}::int and ${oldest}::int`);
  }
  return sql.join(conditions, sql` and `);
}

const isOfLeg = (column: SQL, leg: OutcomeScope["leg"]): SQL => (leg === null ? sql`true` : sql`${column} = ${leg}`);
/** Whether an order `o` looks at the asked leg. */
export const looksAtLeg = (leg: OutcomeScope["leg"]): SQL => (leg === null ? sql`true` : sql`o.legs in ('both', ${leg})`);
/** Whether a treatment `t` is one of those that the filters leave. */
export const isListedTreatment = ({ modality, leg }: OutcomeScope): SQL => sql`t.state = 'done' and ${modality === null ? sql`true` : sql`t.modality = ${modality}`} and ${isOfLeg(sql`t.leg`, leg)}`;

/** The day of a scan whose order `o` is done: of its worksheet `x`, else of the appointment `v` that was kept; unknown without either. */
export const scanDay = (timeZone: string): SQL => sql`coalesce(x.examined_on, (v.starts_at at time zone ${timeZone})::date)`;
export const withScanDay = (clinicId: string): SQL =>
  sql`left join ultrasound_exams x on x.order_id = o.id left join ultrasound_appointments v on v.order_id = o.id and v.clinic_id = ${clinicId} and v.state = 'done'`;

/**
 * Common table expressions, each with `person_id` and `request_id`, that every number and every list of the page is
 * made of.
 */
export const asked = (scope: OutcomeScope): SQL => sql`asked as materialized (
  select r.id as request_id, coalesce(p.merged_into_id, p.id) as person_id, r.category, r.vein_signs, r.answers_version, r.received_at,
    (r.received_at at time zone ${scope.timeZone})::date as received_on
  from requests r join patients p on p.id = r.patient_id
  where r.received_at >= ${scope.from}::timestamptz and r.received_at < ${scope.before}::timestamptz and ${isMeant(scope)})`;

/** One row a leg with a conclusion: of the newest diagnostic report that concludes on it; `reflux_on`: when it first said yes. */
export const legs = ({ timeZone, leg }: OutcomeScope): SQL => sql`legs as materialized (
  select distinct on (a.request_id, v.leg) a.request_id, a.person_id, a.category, a.vein_signs, a.received_at, v.leg, v.reflux,
    ((min(t.signed_at) filter (where v.reflux = 'yes') over (partition by a.request_id, v.leg)) at time zone ${timeZone})::date as reflux_on
  from asked a
    join ultrasound_orders o on o.request_id = a.request_id and o.purpose = 'diagnostic' and o.state = 'reported'
    join ultrasound_reports t on t.order_id = o.id
    cross join lateral (values ('left', t.reflux_left), ('right', t.reflux_right)) v (leg, reflux)
  where v.reflux is not null and ${isOfLeg(sql`v.leg`, leg)}
  order by a.request_id, v.leg, o.ordered_at desc, o.id desc, t.report_version desc)`;

export const procedures = (scope: OutcomeScope): SQL => sql`procedures as materialized (
  select a.request_id, a.person_id, a.received_at, t.id, t.leg, t.modality, t.treated_on
  from asked a join treatments t on t.request_id = a.request_id and ${isListedTreatment(scope)})`;

const STEPS_IN_DAYS = ["accepted", "ordered", "scanned", "reflux", "treated"] as const;

const orders = ({ clinicId, timeZone, leg }: OutcomeScope): SQL => sql`orders as materialized (
  select a.request_id, min((o.ordered_at at time zone ${timeZone})::date) as ordered_on, bool_or(o.state in ('done','reported')) as scanned,
    min(${scanDay(timeZone)}) filter (where o.state in ('done','reported')) as scanned_on
  from asked a join ultrasound_orders o on o.request_id = a.request_id and o.purpose = 'diagnostic' and o.state <> 'cancelled' and ${looksAtLeg(leg)}
    ${withScanDay(clinicId)}
  group by a.request_id)`;

/** A request's way; a step counts only with every step before it, so that the shares are shares. Days are calendar days since the step before. */
export const ways = (scope: OutcomeScope): SQL => sql`${orders(scope)}, ways as materialized (
  select a.person_id, a.request_id, a.received_at, w.accepted, w.accepted and w.ordered as ordered, w.accepted and w.scanned as scanned, w.accepted and w.scanned and w.reflux as reflux,
    w.treated as treated_at_all, w.accepted and w.scanned and w.reflux and w.treated as treated,
    ${sql.join(STEPS_IN_DAYS.map((step, index) => daysSince(step, STEPS_IN_DAYS[index - 1] ?? "received")), sql`, `)}
  from asked a
    left join orders o on o.request_id = a.request_id
    left join (select request_id, min(reflux_on) as reflux_on from legs where reflux = 'yes' group by request_id) l on l.request_id = a.request_id
    left join (select request_id, min(treated_on) as treated_on from procedures group by request_id) t on t.request_id = a.request_id
    cross join lateral (select (min(m.occurred_at) at time zone ${scope.timeZone})::date as accepted_on from stage_moves m
      where m.request_id = a.request_id and m.verb = 'accept' and not exists (select 1 from stage_moves u where u.undoes_id = m.id)) m
    cross join lateral (select accepted_on is not null as accepted, o.request_id is not null as ordered, coalesce(o.scanned, false) as scanned,
      l.request_id is not null as reflux, t.request_id is not null as treated) w)`;

const personSteps = sql`bool_or(w.accepted) as accepted, bool_or(w.ordered) as ordered, bool_or(w.scanned) as scanned, bool_or(w.reflux) as reflux, bool_or(w.treated) as treated, bool_or(w.treated_at_all) as treated_at_all,
    bool_or(w.treated) and coalesce(bool_or(d.improved), false) as relieved, bool_or(w.treated) and coalesce(bool_or(not d.open), false) as relief_due`;
const withPoint = sql`from ways w left join person_points d on d.person_id = w.person_id and d.point = '3m' group by w.person_id`;

/** One row a person: the furthest any of the person's requests has come; the days are the longest of those that came there. */
export const people = sql`people as materialized (
  select w.person_id, ${personSteps}, ${sql.join(STEPS_IN_DAYS.map(longestDays), sql`, `)}, max(d.days) as relieved_days ${withPoint})`;

/** The same with the request that a list shows of the person. */
export const listedPeople = sql`people as materialized (
  select w.person_id, (array_agg(w.request_id order by w.treated desc, w.reflux desc, w.scanned desc, w.ordered desc, w.accepted desc, w.received_at desc))[1] as request_id, ${personSteps} ${withPoint})`;

/** Unknown where the step came before the one before it, as a treatment before its report was signed. */
function daysSince(step: string, before: string): SQL {
  const [on, since] = [sql.identifier(`${step}_on`), sql.identifier(`${before}_on`)];
  return sql`case when ${on} >= ${since} then ${on} - ${since} end as ${sql.identifier(`${step}_days`)}`;
}

function longestDays(step: string): SQL {
  const days = sql.identifier(`${step}_days`);
  return sql`max(w.${days}) filter (where w.${sql.identifier(step)}) as ${days}`;
}
