import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { MOST_COUNTED, type TodaysTriage, type WorklistQuery } from "@/lib/domain/worklist";
import type { OpenCounts } from "@/lib/domain/worklist-counts";
import { OPEN_STAGES, type Stage } from "@/lib/domain/stages";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { viewOf } from "@/lib/domain/worklist-views";
import type { Tx } from "../client";
import { IS_SAFETY } from "./worklist-pages";
import { overdue, snoozedConditions, viewConditions, worklistConditions, type WorklistScope } from "./worklist-scope";

const emergencyMark = (clinicId: string) => sql`(select md5(coalesce(string_agg(concat_ws(' ', r.id, r.emergency_acknowledged_at), ',' order by r.id), ''))
  from requests r where r.clinic_id = ${clinicId} and r.stage_order < 20 and r.urgency = ${urgencyRank("EMERGENCY")})`;

type Grouped = { stageOrder: number; urgency: number; n: number };
type RawCounts = Omit<OpenCounts, "byStage" | "snoozed"> & { all: Grouped[] | null; mine: Grouped[] | null; snoozed: Omit<Grouped, "urgency">[] | null };

/** Open requests by stage and urgency, and the views that need more than a stage: each from an index alone. */
export async function countOpenRequestsInClinic(tx: Tx, scope: WorklistScope): Promise<OpenCounts> {
  const { clinicId, staffId, at, day } = scope;
  const open = sql`r.clinic_id = ${clinicId} and r.stage_order < 20`;
  const isAsleep = sql`r.snoozed_until > ${at}::timestamptz and r.urgency < 2`;
  const grouped = (more: SQL) => sql`(select json_agg(json_build_object('stageOrder', g.stage_order, 'urgency', g.urgency, 'n', g.n))
    from (select r.stage_order, r.urgency, count(*)::int as n from requests r where ${open} ${more} group by r.stage_order, r.urgency) g)`;
  const today = sql.join([open, sql`r.stage = ${viewOf("today").scope.stages[0]}`, ...viewConditions(scope, viewOf("today").scope)], sql` and `);
  const inFollowUp = (which: SQL) => sql`((select count(*)::int from follow_ups u where u.clinic_id = ${clinicId} and ${which})
    - (select count(*)::int from requests r join follow_ups u on u.request_id = r.id where ${open} and ${isAsleep} and ${which}))`;
  const result = await tx.execute<RawCounts>(sql`
    select ${grouped(sql``)} as "all", ${grouped(sql`and r.assigned_to_id = ${staffId}`)} as mine,
      (select json_agg(json_build_object('stageOrder', g.stage_order, 'n', g.n))
        from (select r.stage_order, count(*)::int as n from requests r where ${open} and ${isAsleep} group by r.stage_order) g) as snoozed,
      ${emergencyMark(clinicId)} as "emergencyMark",
      (select count(*)::int from requests r where ${today}) as today,
      ${inFollowUp(sql`u.next_check_in_on <= ${day.on}::date`)} as "followUpDue",
      ${inFollowUp(sql`u.is_worse`)} as worse,
      (select count(*)::int from requests r where ${open} and ${overdue(at)}) as overdue`);
  const row = result.rows[0];
  if (!row) throw new Error("A query without a table gave no row.");
  const { all, mine, snoozed, ...counts } = row;
  const mineOf = (group: Grouped) => mine?.find(({ stageOrder, urgency }) => stageOrder === group.stageOrder && urgency === group.urgency)?.n ?? 0;
  return {
    ...counts,
    byStage: (all ?? []).map((group) => ({ stage: openStage(group.stageOrder), urgency: group.urgency, n: group.n, mine: mineOf(group) })),
    snoozed: (snoozed ?? []).map(({ stageOrder, n }) => ({ stage: openStage(stageOrder), n })),
  };
}

/** `stage_order` counts the open stages from 1, in the order of the pathway. */
function openStage(stageOrder: number): Stage {
  const stage = OPEN_STAGES[stageOrder - 1];
  if (stage === undefined) throw new Error("An open request stands at no open stage.");
  return stage;
}

/** Changes whenever an open request becomes an emergency, ends, or is acknowledged; it says nothing else. */
export async function findEmergencyMarkInClinic(tx: Tx, clinicId: string): Promise<string> {
  const result = await tx.execute<{ mark: string }>(sql`select ${emergencyMark(clinicId)} as mark`);
  return result.rows[0]?.mark ?? "";
}

export type WorklistTotals = { total: number; safety: number; snoozed: number };

/** How many requests the query finds, counted up to a limit, how many of them stand in the safety block, and how many are left out as snoozed. A total known already is not counted again. */
export async function countWorklist(tx: Tx, scope: WorklistScope, query: Pick<WorklistQuery, "view" | "filter">, knownTotal: number | null = null): Promise<WorklistTotals> {
  const conditions = worklistConditions(scope, query);
  const snoozed = snoozedConditions(scope, query);
  const result = await tx.execute<WorklistTotals>(sql`
    select ${knownTotal === null ? sql`(select count(*)::int from (select 1 from requests r where ${conditions} limit ${MOST_COUNTED + 1}) found)` : sql`${knownTotal}::int`} as total,
      (select count(*)::int from requests r where ${conditions} and ${IS_SAFETY}) as safety,
      ${snoozed === null ? sql`0` : sql`(select count(*)::int from requests r where ${snoozed})`} as snoozed`);
  return result.rows[0] ?? { total: 0, safety: 0, snoozed: 0 };
}

/** Of the requests received today: how many are decided, and the median time to the first decision in minutes. */
export async function countTodaysTriage(tx: Tx, { clinicId, day }: WorklistScope): Promise<TodaysTriage> {
  const result = await tx.execute<TodaysTriage>(sql`
    select count(*)::int as received, count(first.at)::int as decided,
      round(percentile_cont(0.5) within group (order by extract(epoch from first.at - r.received_at) / 60))::int as "medianMinutes"
    from requests r left join lateral (
      select min(m.occurred_at) as at from stage_moves m where m.request_id = r.id and m.from_stage = 'new' and r.stage <> 'new') first on true
    where r.clinic_id = ${clinicId} and r.received_at >= ${day.startsAt}::timestamptz and r.received_at < ${day.endsAt}::timestamptz`);
  return result.rows[0] ?? { received: 0, decided: 0, medianMinutes: null };
}
