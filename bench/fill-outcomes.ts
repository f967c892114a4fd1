import type { BenchClinic } from "./fill";
import { whileUnguarded, type Queryable } from "./loading";

/** What the outcomes read beside the care: accepted moves, scans twelve days on, signed reports, scores before and after a tenth of the treatments. */
export async function fillOutcomes(client: Queryable, { clinicId, staffId }: BenchClinic): Promise<void> {
  await whileUnguarded(client, ["requests", "stage_moves", "ultrasound_orders", "ultrasound_appointments", "ultrasound_reports"], async () => {
    await client.query(
      `insert into stage_moves (id, clinic_id, request_id, move_number, verb, from_stage, to_stage, reason, actor_kind, actor_id, actor_name, request_version, occurred_at)
       select gen_random_uuid(), $1, id, 1, 'accept', 'new', 'accepted', 'Made for the bench', 'staff', $2, 'Bench', 1, received_at + interval '1 day'
       from requests where clinic_id = $1 and stage not in ('new', 'needs_info', 'declined', 'withdrawn')`,
      [clinicId, staffId],
    );
    // Taken out and put back: moved one by one they would meet each other on the way.
    await client.query("create temp table visits as select * from ultrasound_appointments where clinic_id = $1 and state = 'done'", [clinicId]);
    await client.query("delete from ultrasound_appointments where clinic_id = $1 and state = 'done'", [clinicId]);
    await client.query(
      `insert into ultrasound_appointments (id, clinic_id, order_id, room_id, sonographer_id, patient_id, starts_at, ends_at, state, recorded_at, recorded_by_id)
       select v.id, v.clinic_id, v.order_id, v.room_id, v.sonographer_id, v.patient_id, o.ordered_at + interval '12 days', o.ordered_at + interval '12 days 10 seconds', 'done', o.ordered_at + interval '1 day', v.recorded_by_id
       from visits v join ultrasound_orders o on o.id = v.order_id`,
    );
    await client.query("drop table visits");
    await client.query(
      `insert into ultrasound_reports (id, clinic_id, order_id, report_version, reflux_left, reflux_right, conclusion, findings, signed_by_id, signed_at)
       select gen_random_uuid(), $1, o.id, 1, case when t.id is not null or random() < 0.2 then 'yes' else 'no' end, 'no', 'Made for the bench', '[]', $2, o.ordered_at + interval '13 days'
       from ultrasound_orders o left join treatments t on t.request_id = o.request_id where o.clinic_id = $1 and o.state = 'reported'`,
      [clinicId, staffId],
    );
    await client.query(
      `insert into rvcss_scores (id, clinic_id, request_id, leg, scored_on, items, total, recorded_by_id)
       select gen_random_uuid(), $1, t.request_id, t.leg, t.treated_on + d.days, '{}', d.total, $2 from treatments t, (values (-10, 9), (90, 4)) d(days, total)
       where t.clinic_id = $1 and t.state = 'done' and random() < 0.1`,
      [clinicId, staffId],
    );
  });
  await client.query("vacuum (analyze)");
}
