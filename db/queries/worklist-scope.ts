import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { OPEN_STAGES, isEnded } from "@/lib/domain/stages";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { FACETS, type Facet, type WorklistFilter, type WorklistQuery } from "@/lib/domain/worklist";
import { hidesSnoozed, stagesOf, viewOf, type ViewScope } from "@/lib/domain/worklist-views";
import type { ClinicDay } from "./clinic-day";

/**
 * Whose list it is, and which day it is there. `isWalked`: the rows are taken in order until a page is full, so that a condition is
 * tried row by row; a join would be guessed wrong and read and sort the whole stage.
 */
export type WorklistScope = { clinicId: string; staffId: string; at: string; day: ClinicDay; isWalked?: true };

/** One text parameter for a list: both drivers read it the same. Values are ids or words of our own lists. */
export const listParam = (values: readonly (string | number)[]): string => `{${values.join(",")}}`;

type Asked = Pick<WorklistQuery, "view" | "filter">;

/** Everything a request `r` must fulfil to stand on the list: the list, its total and its export all use this. */
export function worklistConditions(scope: WorklistScope, asked: Asked): SQL {
  return sql.join([conditionsBesidesSnooze(scope, asked), ...snoozeConditions(scope, asked)], sql` and `);
}

/** What the list would hold besides if it did not leave out snoozed requests; null when it leaves out none. */
export function snoozedConditions(scope: WorklistScope, asked: Asked): SQL | null {
  if (asked.filter.snoozed !== null || !hidesSnoozed(asked.view)) return null;
  return sql`${conditionsBesidesSnooze(scope, asked)} and r.snoozed_until > ${scope.at}::timestamptz and r.urgency < 2`;
}

function conditionsBesidesSnooze(scope: WorklistScope, { view, filter }: Asked): SQL {
  const conditions = [
    sql`r.clinic_id = ${scope.clinicId}`,
    ...stageConditions(stagesOf(view, filter.stages)),
    ...viewConditions(scope, viewOf(view).scope),
    ...FACETS.flatMap((facet) => (facet === "stages" ? [] : facetCondition(facet, scope, filter))),
    ...receivedConditions(scope, filter),
  ];
  return sql.join(conditions, sql` and `);
}

/** The list without its filters of several values, so that each of them can be counted; its stages reach as far as the filter does. */
export function facetedConditions(scope: WorklistScope, asked: Asked): SQL {
  const { view, filter } = asked;
  const ended = stagesOf(view, filter.stages).filter(isEnded);
  const conditions = [
    sql`r.clinic_id = ${scope.clinicId}`,
    ...stageConditions([...viewOf(view).scope.stages, ...ended]),
    ...viewConditions(scope, viewOf(view).scope),
    ...receivedConditions(scope, filter),
    ...snoozeConditions(scope, asked),
  ];
  return sql.join(conditions, sql` and `);
}

function snoozeConditions({ at }: WorklistScope, { view, filter }: Asked): SQL[] {
  if (filter.snoozed === "only") return [sql`r.snoozed_until > ${at}::timestamptz`];
  return filter.snoozed === null && hidesSnoozed(view) ? [isAwake(at)] : [];
}

/** Not snoozed, or too urgent to be: a safety row never leaves a view. */
export function isAwake(at: string): SQL {
  return sql`(r.snoozed_until is null or r.snoozed_until <= ${at}::timestamptz or r.urgency >= 2)`;
}

function stageConditions(stages: readonly string[]): SQL[] {
  const isOpenOnly = OPEN_STAGES.every((stage) => !isEnded(stage)) && stages.every((stage) => OPEN_STAGES.some((open) => open === stage));
  const conditions = isOpenOnly ? [sql`r.stage_order < 20`] : [];
  if (isOpenOnly && stages.length === OPEN_STAGES.length) return conditions;
  return [...conditions, stages.length === 1 ? sql`r.stage = ${stages[0]}` : sql`r.stage = any(${listParam(stages)}::text[])`];
}

export function viewConditions({ clinicId, staffId, at, day, isWalked }: WorklistScope, view: ViewScope): SQL[] {
  const conditions: SQL[] = [];
  if (view.isMine) conditions.push(sql`r.assigned_to_id = ${staffId}`);
  if (view.isFirstContactOverdue) conditions.push(overdue(at));
  if (view.isAppointmentDue) {
    const due = sql`select a.order_id from ultrasound_appointments a where a.clinic_id = ${clinicId} and a.state in ('booked','arrived') and a.starts_at < ${day.endsAt}::timestamptz`;
    conditions.push(isAmong(sql`select o.request_id from ultrasound_orders o where o.id = any(array(${due}))`));
  }
  if (view.isCheckInDue) conditions.push(inFollowUp(sql`u.next_check_in_on <= ${day.on}::date`, isWalked));
  if (view.isWorseSinceTreatment) conditions.push(inFollowUp(sql`u.is_worse`, isWalked));
  return conditions;
}

/** What one filter of several values asks of a request; nothing when it is not set. */
export function facetCondition(facet: Facet, scope: WorklistScope, filter: WorklistFilter): SQL[] {
  return filter[facet].length === 0 ? [] : [FACET_CONDITIONS[facet](filter, scope)];
}

const FACET_CONDITIONS: Record<Facet, (filter: WorklistFilter, scope: WorklistScope) => SQL> = {
  stages: ({ stages }) => sql`r.stage = any(${listParam(stages)}::text[])`,
  urgencies: ({ urgencies }) => sql`r.urgency = any(${listParam(urgencies.map(urgencyRank))}::smallint[])`,
  categories: ({ categories }) => sql`r.category = any(${listParam(categories)}::text[])`,
  veinSigns: ({ veinSigns }) => sql`r.vein_signs = any(${listParam(veinSigns)}::text[])`,
  flags: ({ flags }) => sql`exists (select 1 from request_flags f where f.request_id = r.id and f.cleared_at is null and f.flag = any(${listParam(flags)}::text[]))`,
  owners: ({ owners }, { staffId }) => {
    const ids = owners.filter((owner) => owner !== "none").map((owner) => (owner === "me" ? staffId : owner));
    const isTheirs = sql`r.assigned_to_id = any(${listParam(ids)}::uuid[])`;
    if (!owners.includes("none")) return isTheirs;
    return ids.length === 0 ? sql`r.assigned_to_id is null` : sql`(r.assigned_to_id is null or ${isTheirs})`;
  },
  languages: ({ languages }) => sql`exists (select 1 from patients p where p.id = r.patient_id
    and (p.language = any(${listParam(languages)}::text[]) or p.language like any(${listParam(languages.map((language) => `${language}-%`))}::text[])))`,
  sources: ({ sources }) => sql`r.source = any(${listParam(sources)}::text[])`,
  legs: ({ legs }) => sql`(r.glance ->> 'crampLeg') = any(${listParam([...new Set(legs.flatMap((leg) => LEGS[leg]))])}::text[])`,
  dues: ({ dues }, scope) => sql`(${sql.join(dues.map((due) => (due === "overdue" ? overdue(scope.at) : dueToday(scope))), sql` or `)})`,
};

export function receivedConditions({ day }: WorklistScope, { receivedSince, receivedUntil }: WorklistFilter): SQL[] {
  const conditions: SQL[] = [];
  if (receivedSince !== null) conditions.push(sql`r.received_at >= (${receivedSince}::timestamp at time zone ${day.timeZone})`);
  if (receivedUntil !== null) conditions.push(sql`r.received_at < ((${receivedUntil}::timestamp + interval '1 day') at time zone ${day.timeZone})`);
  return conditions;
}

const BOTH_LEGS = ["both_left_worse", "both_right_worse", "both_same"];
export const LEGS = { left: ["left", ...BOTH_LEGS], right: ["right", ...BOTH_LEGS], both: BOTH_LEGS };

export function overdue(at: string): SQL {
  return sql`r.first_contact_at is null and r.first_contact_due_at < ${at}::timestamptz`;
}

export function dueToday({ day }: WorklistScope): SQL {
  return sql`r.first_contact_at is null and r.first_contact_due_at >= ${day.startsAt}::timestamptz and r.first_contact_due_at < ${day.endsAt}::timestamptz`;
}

/** As an array the few are found once and looked up by id; as a join they were guessed to be many, and the whole stage was read. */
function isAmong(few: SQL): SQL {
  return sql`r.id = any(array(${few}))`;
}

function inFollowUp(asks: SQL, isWalked: true | undefined): SQL {
  return isWalked ? sql`coalesce((select ${asks} from follow_ups u where u.request_id = r.id), false)` : sql`exists (select 1 from follow_ups u where u.request_id = r.id and ${asks})`;
}
