import type { BenchClinic } from "./fill";
import type { Queryable } from "./loading";

/** Care behind the open requests, and behind so many of the newest ended ones: the scans of months, the check-ins of a year. */
export const ENDED_WITH_CARE = 20_000;

/** Orders, appointments, treatments and check-ins of the drawn requests, each as far along as its stage says. */
export async function fillCare(client: Queryable, clinic: BenchClinic, at: Date, endedWithCare: number): Promise<void> {
  await client.query(
    `create temp table cared as select m.n, m.id, m.at, m.stage, m.draw, b.patient_id, gen_random_uuid() as order_id, gen_random_uuid() as treatment_id,
       m.stage in ('closed', 'follow_up') and m.draw < 0.8 or m.stage = 'follow_up' as treated
     from made m join belongs b on b.n = m.n
     where m.stage in ('ultrasound_ordered', 'ultrasound_scheduled', 'ultrasound_done', 'reported', 'treatment_planned', 'follow_up')
       or (m.stage = 'closed' and m.n < (select count(*) from made where f < 1) + ${endedWithCare})`,
  );
  await client.query("analyze cared");
  await fillUltrasounds(client, clinic, at);
  await fillTreatments(client, clinic, at);
  await client.query("drop table cared");
}

async function fillUltrasounds(client: Queryable, { clinicId, roomId, staffId }: BenchClinic, at: Date): Promise<void> {
  await client.query(
    `insert into ultrasound_orders (id, clinic_id, request_id, purpose, legs, indication, priority, state, ordered_by_id, ordered_at, version)
     select order_id, $1, id, 'diagnostic', 'both', 'R25.2', 'routine',
       case stage when 'ultrasound_ordered' then 'ordered' when 'ultrasound_scheduled' then 'scheduled' when 'ultrasound_done' then 'done' else 'reported' end, $2, at + interval '2 days', 4
     from cared order by n desc`,
    [clinicId, staffId],
  );
  // Scheduled ones lie ahead, a fiftieth of them today; nobody's times overlap, because the room's do not.
  await client.query(
    `insert into ultrasound_appointments (id, clinic_id, order_id, room_id, sonographer_id, patient_id, starts_at, ends_at, state, recorded_by_id)
     select gen_random_uuid(), $1, order_id, $2, $3, patient_id, starts, starts + interval '30 seconds', state, $3
     from (select *, case when stage = 'ultrasound_scheduled' then 'booked' else 'done' end as state,
         case when stage = 'ultrasound_scheduled' then $4::timestamptz - interval '4 hours' + place * (interval '50 days' / nullif(count(*) over (partition by stage = 'ultrasound_scheduled'), 0))
           else $4::timestamptz - interval '1 day' - place * interval '1 minute' end as starts
       from (select *, row_number() over (partition by stage = 'ultrasound_scheduled' order by n) as place from cared where stage <> 'ultrasound_ordered') numbered) placed`,
    [clinicId, roomId, staffId, at.toISOString()],
  );
}

/** Most have fewer cramps than before; about one newest answer in thirty says worse. An ended request keeps what was missed as planned. */
async function fillTreatments(client: Queryable, { clinicId, staffId }: BenchClinic, at: Date): Promise<void> {
  await client.query(
    `insert into treatments (id, clinic_id, request_id, state, leg, vein, modality, planned_on, treated_on, operator_id, recorded_by_id)
     select treatment_id, $1, id, case when treated then 'done' else 'planned' end, 'left', 'gsv', 'rfa', (at + interval '20 days')::date, case when treated then (at + interval '20 days')::date end, case when treated then $2::uuid end, $2
     from cared where treated or stage = 'treatment_planned' order by n desc`,
    [clinicId, staffId],
  );
  await client.query(
    `insert into check_ins (id, clinic_id, request_id, treatment_id, point, due_on, window_starts_on, window_ends_on, state, answers, answered_at)
     select gen_random_uuid(), $1, c.id, c.treatment_id, p.point, day, day - 3, day + 3,
       case when is_answered then 'answered' when c.stage = 'closed' and not is_past then 'cancelled' else 'planned' end,
       case when is_answered then jsonb_build_object('pgic', case when (c.n + p.days) % 31 = 0 then 'much_worse' else 'much_better' end, 'cramps14d', (c.n + p.days) % 2) end,
       case when is_answered then day::timestamp at time zone 'UTC' end
     from cared c, (values ('1w', 7), ('1m', 30), ('3m', 90), ('6m', 180), ('12m', 365)) p(point, days),
       lateral (select (c.at + interval '20 days')::date + p.days as day) d, lateral (select day < $2::timestamptz::date as is_past) t, lateral (select is_past and (c.n + p.days) % 10 < 9 as is_answered) s
     where c.treated order by c.n desc`,
    [clinicId, at.toISOString()],
  );
}
