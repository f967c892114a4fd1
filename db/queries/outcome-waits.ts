import "server-only";
import { sql } from "drizzle-orm";
import type { Wait, WaitMonth } from "@/lib/domain/outcome-series";
import { FEWEST_FOR_A_RATE, type OutcomePeriod } from "@/lib/domain/outcomes";
import type { Tx } from "../client";
import { isListedTreatment, isMeant, looksAtLeg, scanDay, withScanDay, type OutcomeScope } from "./outcome-facts";

type WaitRow = WaitMonth & { wait: Wait };

/**
 * Waits that ended on a day of the period, by month, whenever the request was received: a period of received requests would
 * leave out the long waits of its last months. From the request to its first scan, and from there to its first treatment.
 */
export async function selectWaits(tx: Tx, scope: OutcomeScope, { from, to }: OutcomePeriod): Promise<WaitRow[]> {
  const { clinicId, timeZone, leg } = scope;
  const result = await tx.execute<WaitRow>(sql`
    with scans as materialized (
      select o.request_id, min(${scanDay(timeZone)}) as scanned_on from ultrasound_orders o ${withScanDay(clinicId)}
      where o.clinic_id = ${clinicId} and o.purpose = 'diagnostic' and o.state in ('done','reported') and ${looksAtLeg(leg)} group by o.request_id
    ), treated as materialized (
      select t.request_id, min(t.treated_on) as treated_on from treatments t where t.clinic_id = ${clinicId} and ${isListedTreatment(scope)} group by t.request_id
    ), ended as (
      select s.request_id, 'request_to_scan' as wait, null::date as began_on, s.scanned_on as ended_on from scans s
      union all
      select s.request_id, 'scan_to_treatment', s.scanned_on, t.treated_on from scans s join treated t on t.request_id = s.request_id where t.treated_on >= s.scanned_on
    ), meant as (
      select e.wait, e.ended_on, e.ended_on - coalesce(e.began_on, (r.received_at at time zone ${timeZone})::date) as days
      from ended e join requests r on r.id = e.request_id join patients p on p.id = r.patient_id
      where e.ended_on between ${from}::date and ${to}::date and ${isMeant(scope)})
    select wait, date_trunc('month', ended_on)::date::text as "startsOn", count(*)::int as people, percentile_cont(0.5) within group (order by days) as "medianDays",
      case when count(*) >= ${FEWEST_FOR_A_RATE}::int then percentile_cont(0.9) within group (order by days) end as "p90Days"
    from meant where days >= 0 group by 1, 2 order by 1, 2`);
  return result.rows;
}

/** Open requests that wait today: for a first scan, or with reflux for a first treatment. */
export async function countStillWaiting(tx: Tx, scope: OutcomeScope): Promise<Record<Wait, number>> {
  const { leg } = scope;
  const hasReflux = leg === null ? sql`(t.reflux_left = 'yes' or t.reflux_right = 'yes')` : leg === "left" ? sql`t.reflux_left = 'yes'` : sql`t.reflux_right = 'yes'`;
  const result = await tx.execute<{ scan: number; treatment: number }>(sql`
    select (count(*) filter (where r.stage_order < 6))::int as scan,
      (count(*) filter (where r.stage_order between 6 and 8 and exists (
        select 1 from ultrasound_orders o join ultrasound_reports t on t.order_id = o.id
        where o.request_id = r.id and o.purpose = 'diagnostic' and o.state = 'reported' and ${hasReflux}
          and not exists (select 1 from ultrasound_reports n where n.order_id = o.id and n.report_version > t.report_version))))::int as treatment
    from requests r join patients p on p.id = r.patient_id
    where r.stage_order < 9 and ${isMeant(scope)} and not exists (select 1 from treatments t where t.request_id = r.id and t.state = 'done')
      and (r.stage_order >= 6 or not exists (select 1 from ultrasound_orders o where o.request_id = r.id and o.purpose = 'diagnostic' and o.state in ('done','reported')))`);
  const [row] = result.rows;
  return { request_to_scan: row?.scan ?? 0, scan_to_treatment: row?.treatment ?? 0 };
}
