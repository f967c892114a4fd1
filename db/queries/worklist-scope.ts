import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { OPEN_STAGES, isEnded } from "@/lib/domain/pathway";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import type { WorklistFilter, WorklistQuery } from "@/lib/domain/worklist";
import { stagesOf, viewOf, type ViewScope } from "@/lib/domain/worklist-views";
import type { ClinicDay } from "./clinic-day";

/** Whose list it is, and which day it is there. */
export type WorklistScope = { clinicId: string; staffId: string; at: string; day: ClinicDay };

/** One text parameter for a list: both drivers read it the same. Values are ids or words of our own lists. */
export const listParam = (values: readonly (string | number)[]): string => `{${values.join(",")}}`;

/** Everything a request `r` must fulfil to stand on the list: the list, its total and its export all use this. */
export function worklistConditions(scope: WorklistScope, { view, filter }: Pick<WorklistQuery, "view" | "filter">): SQL {
  const conditions = [
    sql`r.clinic_id = ${scope.clinicId}`,
    ...stageConditions(stagesOf(view, filter.stages)),
    ...viewConditions(scope, viewOf(view).scope),
    ...filterConditions(scope, filter),
  ];
  return sql.join(conditions, sql` and `);
}

function stageConditions(stages: readonly string[]): SQL[] {
  const isOpenOnly = OPEN_STAGES.every((stage) => !isEnded(stage)) && stages.every((stage) => OPEN_STAGES.some((open) => open === stage));
  const conditions = isOpenOnly ? [sql`r.stage_order < 20`] : [];
  if (isOpenOnly && stages.length === OPEN_STAGES.length) return conditions;
  return [...conditions, stages.length === 1 ? sql`r.stage = ${stages[0]}` : sql`r.stage = any(${listParam(stages)}::text[])`];
}

export function viewConditions({ staffId, at, day }: WorklistScope, view: ViewScope): SQL[] {
  const conditions: SQL[] = [];
  if (view.isMine) conditions.push(sql`r.assigned_to_id = ${staffId}`);
  if (view.isFirstContactOverdue) conditions.push(overdue(at));
  if (view.isAppointmentDue) {
    conditions.push(sql`exists (select 1 from ultrasound_orders o join ultrasound_appointments a on a.order_id = o.id
      where o.request_id = r.id and a.state in ('booked','arrived') and a.starts_at < ${day.endsAt}::timestamptz)`);
  }
  if (view.isCheckInDue) {
    conditions.push(sql`exists (select 1 from check_ins c where c.request_id = r.id and c.state = 'planned' and c.due_on <= ${day.on}::date)`);
  }
  if (view.isWorseSinceTreatment) conditions.push(worseSinceTreatment());
  return conditions;
}

function filterConditions({ staffId, at, day }: WorklistScope, filter: WorklistFilter): SQL[] {
  const conditions: SQL[] = [];
  const { urgencies, categories, veinSigns, flags, assignee, language, source, leg, receivedSince, due } = filter;
  if (urgencies.length > 0) conditions.push(sql`r.urgency = any(${listParam(urgencies.map(urgencyRank))}::smallint[])`);
  if (categories.length > 0) conditions.push(sql`r.category = any(${listParam(categories)}::text[])`);
  if (veinSigns.length > 0) conditions.push(sql`r.vein_signs = any(${listParam(veinSigns)}::text[])`);
  if (flags.length > 0) {
    conditions.push(sql`exists (select 1 from request_flags f where f.request_id = r.id and f.cleared_at is null and f.flag = any(${listParam(flags)}::text[]))`);
  }
  if (assignee === "none") conditions.push(sql`r.assigned_to_id is null`);
  else if (assignee !== null) conditions.push(sql`r.assigned_to_id = ${assignee === "me" ? staffId : assignee}`);
  if (language !== null) {
    conditions.push(sql`exists (select 1 from patients p where p.id = r.patient_id and (p.language = ${language} or p.language like ${`${language}-%`}))`);
  }
  if (source !== null) conditions.push(sql`r.source = ${source}`);
  if (leg !== null) conditions.push(sql`(r.glance ->> 'crampLeg') = any(${listParam(LEGS[leg])}::text[])`);
  if (receivedSince !== null) conditions.push(sql`r.received_at >= (${receivedSince}::timestamp at time zone ${day.timeZone})`);
  if (due === "overdue") conditions.push(overdue(at));
  if (due === "today") {
    conditions.push(sql`r.first_contact_at is null and r.first_contact_due_at >= ${day.startsAt}::timestamptz and r.first_contact_due_at < ${day.endsAt}::timestamptz`);
  }
  return conditions;
}

const BOTH_LEGS = ["both_left_worse", "both_right_worse", "both_same"];
const LEGS = { left: ["left", ...BOTH_LEGS], right: ["right", ...BOTH_LEGS], both: BOTH_LEGS };

export function overdue(at: string): SQL {
  return sql`r.first_contact_at is null and r.first_contact_due_at < ${at}::timestamptz`;
}

/** The newest answered check-in says "worse", or counts at least a quarter more cramps than the request did. */
function worseSinceTreatment(): SQL {
  return sql`exists (
    select 1 from (
      select c.answers from check_ins c where c.request_id = r.id and c.state = 'answered' order by c.answered_at desc limit 1
    ) newest
    where newest.answers ->> 'pgic' in ('a_little_worse', 'much_worse', 'very_much_worse')
      or (jsonb_typeof(newest.answers -> 'cramps14d') = 'number' and jsonb_typeof(r.glance -> 'cramps14d') = 'number'
        and (r.glance ->> 'cramps14d')::numeric > 0
        and (newest.answers ->> 'cramps14d')::numeric >= 1.25 * (r.glance ->> 'cramps14d')::numeric))`;
}
