import "server-only";
import { sql } from "drizzle-orm";
import { MOST_COUNTED, type TodaysTriage, type WorklistQuery } from "@/lib/domain/worklist";
import type { OpenCount, OpenCounts } from "@/lib/domain/worklist-counts";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { viewOf } from "@/lib/domain/worklist-views";
import type { Tx } from "../client";
import { IS_SAFETY } from "./worklist-pages";
import { overdue, viewConditions, worklistConditions, type WorklistScope } from "./worklist-scope";

const emergencyMark = (clinicId: string) => sql`(select md5(coalesce(string_agg(concat_ws(' ', r.id, r.emergency_acknowledged_at), ',' order by r.id), ''))
  from requests r where r.clinic_id = ${clinicId} and r.stage_order < 20 and r.urgency = ${urgencyRank("EMERGENCY")})`;

/** Open requests by stage and urgency, and the views that need more than a stage: each from a partial index. */
export async function countOpenRequestsInClinic(tx: Tx, scope: WorklistScope): Promise<OpenCounts> {
  const { clinicId, staffId, at } = scope;
  const count = (view: "today" | "follow-up-due" | "worse") => {
    const conditions = sql.join([sql`r.clinic_id = ${clinicId} and r.stage_order < 20 and r.stage = ${viewOf(view).scope.stages[0]}`, ...viewConditions(scope, viewOf(view).scope)], sql` and `);
    return sql`(select count(*)::int from requests r where ${conditions})`;
  };
  const result = await tx.execute<Omit<OpenCounts, "byStage"> & { byStage: OpenCount[] | null }>(sql`
    select
      (select json_agg(g) from (
        select r.stage, r.urgency, count(*)::int as n, (count(*) filter (where r.assigned_to_id = ${staffId}))::int as mine
        from requests r where r.clinic_id = ${clinicId} and r.stage_order < 20 group by r.stage, r.urgency) g) as "byStage",
      ${emergencyMark(clinicId)} as "emergencyMark",
      ${count("today")} as today,
      ${count("follow-up-due")} as "followUpDue",
      ${count("worse")} as worse,
      (select count(*)::int from requests r where r.clinic_id = ${clinicId} and r.stage_order < 20 and ${overdue(at)}) as overdue`);
  const row = result.rows[0];
  if (!row) throw new Error("A query without a table gave no row.");
  return { ...row, byStage: row.byStage ?? [] };
}

/** Changes whenever an open request becomes an emergency, ends, or is acknowledged; it says nothing else. */
export async function findEmergencyMarkInClinic(tx: Tx, clinicId: string): Promise<string> {
  const result = await tx.execute<{ mark: string }>(sql`select ${emergencyMark(clinicId)} as mark`);
  return result.rows[0]?.mark ?? "";
}

/** How many requests the query finds, counted up to a limit, and how many of them stand in the safety block. */
export async function countWorklist(tx: Tx, scope: WorklistScope, query: Pick<WorklistQuery, "view" | "filter">): Promise<{ total: number; safety: number }> {
  const conditions = worklistConditions(scope, query);
  const result = await tx.execute<{ total: number; safety: number }>(sql`
    select (select count(*)::int from (select 1 from requests r where ${conditions} limit ${MOST_COUNTED + 1}) found) as total,
      (select count(*)::int from requests r where ${conditions} and ${IS_SAFETY}) as safety`);
  return result.rows[0] ?? { total: 0, safety: 0 };
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
