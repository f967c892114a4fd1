import "server-only";
import { sql } from "drizzle-orm";
import type { NoShowRow } from "@/lib/domain/outcome-counts";
import type { Tx } from "../client";
import { isMeant, looksAtLeg, type OutcomeScope } from "./outcome-facts";

/** Appointments of the period whose start has passed, by the days between booking and appointment. One that was moved counts where it was moved to; one of a past day that still stands as booked is told apart. */
export async function countNoShows(tx: Tx, scope: OutcomeScope, at: string): Promise<NoShowRow[]> {
  const { clinicId, timeZone, from, before, leg, today } = scope;
  const result = await tx.execute<NoShowRow>(sql`
    select lead, (count(*) filter (where state in ('done','arrived')))::int as kept, (count(*) filter (where state = 'no_show'))::int as "noShows", (count(*) filter (where is_late))::int as "lateCancels",
      (count(*) filter (where state = 'booked'))::int as "notRecorded"
    from (
      select v.state, v.state = 'cancelled' and v.ended_at > v.starts_at - interval '24 hours' as is_late,
        case when d.days <= 14 then '0_14' when d.days <= 28 then '15_28' else '29_up' end as lead
      from ultrasound_appointments v join ultrasound_orders o on o.id = v.order_id join requests r on r.id = o.request_id join patients p on p.id = r.patient_id
        cross join lateral (select (v.starts_at at time zone ${timeZone})::date - (v.recorded_at at time zone ${timeZone})::date as days) d
      where v.clinic_id = ${clinicId} and v.starts_at >= ${from}::timestamptz and v.starts_at < ${before}::timestamptz and v.starts_at < ${at}::timestamptz
        and (v.state in ('done','arrived','no_show','cancelled') or (v.state = 'booked' and (v.starts_at at time zone ${timeZone})::date < ${today}::date)) and ${looksAtLeg(leg)} and ${isMeant(scope)}) booked
    group by lead order by lead`);
  return result.rows;
}
