import type { Client } from "pg";

/** A tenth of the requests are open; the rest are closed, as in a clinic's second year. */
const OPEN_SHARE = 10;

/** One clinic with `count` requests, made by the database itself. The guards are off for the filling only. */
export async function fillClinic(client: Client, count: number): Promise<{ clinicId: string; staffId: string }> {
  const made = await client.query<{ clinic: string; staff: string }>("select gen_random_uuid() as clinic, gen_random_uuid() as staff");
  const { clinic = "", staff = "" } = made.rows[0] ?? {};
  await client.query(
    `insert into clinics (id, name, phone, time_zone, opening_hours, emergency_policy) values ($1, 'Bench', '+13125550100', 'America/New_York', '{}', 'Call')`,
    [clinic],
  );
  await client.query(`insert into staff (id, clinic_id, email, name, roles) values ($1::uuid, $2::uuid, $1::uuid::text || '@example.test', 'Bench Nurse', array['nurse'])`, [staff, clinic]);
  await client.query("alter table requests disable trigger requests_stage_by_move");
  await client.query(
    `create temp table made as select n, gen_random_uuid() as id, gen_random_uuid() as patient_id,
       (array['Garcia','Walsh','Nguyen','Okafor','Rossi','Johnson','Patel','Kowalski','Dubois','Hernandez','Schmidt','Larsen'])[1 + n % 12] || (n % 977) as family,
       (array['Ana','Peter','Thomas','Grace','Elena','Marcus','Nisha'])[1 + n % 7] as given
     from generate_series(1, $1::int) n`,
    [count],
  );
  await client.query(
    `insert into patients (id, clinic_id, family_name, given_name, born_on, phone, contact_method, contact_times, may_leave_message, may_text, language, needs_interpreter)
     select patient_id, $1, family, given, date '1940-01-01' + (n % 20000), '+1312' || lpad(n::text, 7, '0'), 'call', '{}', true, false, case when n % 5 = 0 then 'es' else 'en' end, false from made`,
    [clinic],
  );
  await client.query(
    `insert into requests (id, clinic_id, patient_id, reference, stage, stage_since_at, urgency, source, filled_by_kind, acknowledgements, received_at,
       first_contact_due_at, first_contact_at, assigned_to_id, category, vein_signs, night_share, glance, answers_version, search_text)
     select id, $1, patient_id, 'V-' || lpad(n::text, 6, '0'),
       case when n % $3 <> 0 then 'closed' else (array['new','needs_info','accepted','ultrasound_ordered','ultrasound_scheduled','ultrasound_done','reported','treatment_planned','follow_up'])[1 + (n / $3) % 9] end,
       at, case when n % 2000 = 0 then 3 when n % 700 = 0 then 2 when n % 5 = 0 then 1 else 0 end, 'form', 'self', '{}', at, at + interval '16 hours',
       case when n % $3 <> 0 or (n / $3) % 4 <> 0 then at + interval '2 hours' end, case when n % 3 = 0 then $2::uuid end,
       (array['VENOUS','MIXED','OTHER','INSUFFICIENT'])[1 + n % 4], (array['yes','no','unknown'])[1 + n % 3], n % 11,
       jsonb_build_object('lastTen', jsonb_build_object('night', 8, 'evening', 1, 'day', 1, 'walking', 0), 'cramps14d', n % 20, 'nightsWoken14d', n % 14, 'crampLeg', 'left', 'crampSites', jsonb_build_array('calf')),
       1, lower(family || ' ' || given) || ' v-' || lpad(n::text, 6, '0') || ' 1312' || lpad(n::text, 7, '0')
     from made, lateral (select timestamptz '2026-11-25 12:00+00' - n * interval '7 minutes' as at) t`,
    [clinic, staff, OPEN_SHARE],
  );
  await client.query(
    `insert into request_answers (id, clinic_id, request_id, answers_version, answers, result, rules_version, source, answered_at)
     select gen_random_uuid(), $1, id, 1, '{"cramps14d": 8, "nightsWoken14d": 6, "visibleVeins": {"left": "bulging", "right": "none"}}', '{"findings": ["V2", "V3", "V4"]}', 'cramp-rules-1', 'form', now() from made where n % $2 = 0`,
    [clinic, OPEN_SHARE],
  );
  await client.query(
    `insert into request_flags (id, clinic_id, request_id, flag, level, patient_said, raised_at)
     select gen_random_uuid(), $1, id, case when n % 2000 = 0 then 'F01' when n % 700 = 0 then 'F12' else 'F13' end,
       case when n % 2000 = 0 then 3 when n % 700 = 0 then 2 else 1 end, 'Patient ticked open leg sore', now() from made where n % $2 = 0`,
    [clinic, OPEN_SHARE],
  );
  await client.query("alter table requests enable always trigger requests_stage_by_move");
  await client.query("drop table made");
  await client.query("vacuum analyze requests");
  await client.query("vacuum analyze patients");
  await client.query("vacuum analyze request_flags");
  await client.query("vacuum analyze request_answers");
  return { clinicId: clinic, staffId: staff };
}
