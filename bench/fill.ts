import { newId } from "@/lib/platform/id";
import { ENDED_WITH_CARE, fillCare } from "./fill-care";
import { whileUnguarded, type Queryable } from "./loading";
import { makeNames, makeShapes } from "./population";

export type BenchClinic = { clinicId: string; staffId: string; roomId: string };

/** A tenth is open, but at most 30,000: open work is bounded by the people who do it, the archive is not. */
export const openOf = (count: number): number => Math.min(count / 10, 30_000);
/** The open ones came in over these days; the archive before them at the same pace. */
const OPEN_DAYS = 150;
const STAFF = 12;
/** Of all arrivals; emergencies are rarer here than in the demonstration, which shows every kind of them. */
const EMERGENCY_SHARE = 0.0005;
const SAME_DAY_SHARE = 0.004;
const PHONE = "lpad(((m.n::bigint * 7919) % 10000000000)::text, 10, '3')";
const REFERENCE = "'V-' || lpad(m.n::text, greatest(6, length(m.n::text)), '0')";
/** Past the first steps a clinician has cleared what was urgent. */
const IS_CLEARED = "(m.f >= 1 or (m.f >= 0.06 and x.level >= 2))";
const URGENCY = "case when m.f < 0.06 then s.urgency else least(s.urgency, 1) end";

/** How far along the open ones are, youngest first: the share up to which a stage reaches. */
const STAGES = `case when f < 0.015 then 'new' when f < 0.035 then 'needs_info' when f < 0.06 then 'accepted' when f < 0.10 then 'ultrasound_ordered'
  when f < 0.20 then 'ultrasound_scheduled' when f < 0.24 then 'ultrasound_done' when f < 0.28 then 'reported' when f < 0.36 then 'treatment_planned'
  when f < 1 then 'follow_up' when random() < 0.12 then 'declined' when random() < 0.05 then 'withdrawn' else 'closed' end`;

/** Ids as the product makes them: they grow with time, so that neighbours in time are neighbours on disk. */
const timedId = (kind: string) => `(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5('${kind}' || n), 1, 3) || '8' || substr(md5('${kind}' || n), 4, 15))::uuid`;

/** One clinic with `count` requests and what belongs to them, made by the database itself; the same ones each time. */
export async function fillClinic(client: Queryable, count: number, at: Date, endedWithCare = ENDED_WITH_CARE): Promise<BenchClinic> {
  const clinic = await makeClinic(client);
  await client.query("select setseed(0.25)");
  await drawRequests(client, count, at);
  await whileUnguarded(client, ["requests", "ultrasound_orders"], async () => {
    await fillPatients(client, clinic.clinicId);
    await fillRequests(client, clinic.clinicId);
    await fillCare(client, clinic, at, endedWithCare);
  });
  await client.query("select refresh_follow_up(id) from requests where stage = 'follow_up'");
  for (const table of ["made", "belongs", "shapes", "families", "givens", "owners"]) await client.query(`drop table ${table}`);
  await client.query("vacuum (analyze)");
  return clinic;
}

async function makeClinic(client: Queryable): Promise<BenchClinic> {
  const clinicId = newId();
  const roomId = newId();
  const staff = Array.from({ length: STAFF }, () => newId());
  await client.query(
    `insert into clinics (id, name, phone, time_zone, opening_hours, emergency_policy) values ($1, 'Bench', '+13125550100', 'America/Chicago',
       '{"monday":{"opens":"08:00","closes":"17:00"},"tuesday":{"opens":"08:00","closes":"17:00"},"wednesday":{"opens":"08:00","closes":"17:00"},"thursday":{"opens":"08:00","closes":"17:00"},"friday":{"opens":"08:00","closes":"17:00"},"saturday":null,"sunday":null}', 'Call at once.')`,
    [clinicId],
  );
  await client.query("insert into rooms (id, clinic_id, name) values ($1, $2, 'Room 1')", [roomId, clinicId]);
  for (const [place, id] of staff.entries()) {
    await client.query("insert into staff (id, clinic_id, email, name, roles) values ($1, $2, $3, $4, array['nurse','clinician'])", [id, clinicId, `bench${place}-${clinicId}@example.test`, `Bench Nurse ${place}`]);
  }
  await client.query("insert into request_numbers (clinic_id, last_number) values ($1, 0)", [clinicId]);
  return { clinicId, roomId, staffId: staff[0] ?? "" };
}

/** Who asked when with which answers, oldest last; every twelfth person asks a second time. */
async function drawRequests(client: Queryable, count: number, at: Date): Promise<void> {
  const { families, givens } = makeNames(at);
  await fillList(client, "families", families);
  await fillList(client, "givens", givens);
  const shapes = makeShapes(at);
  await client.query(
    `create temp table shapes as select urgency, row_number() over (partition by greatest(urgency, 1)) as place, category, vein_signs, night_share, answers, result, glance, flags
     from jsonb_to_recordset($1::jsonb) as s(answers jsonb, result jsonb, glance jsonb, category text, vein_signs text, night_share smallint, urgency smallint, flags jsonb)`,
    [JSON.stringify(shapes)],
  );
  const shapesAt = (level: number) => shapes.filter(({ urgency }) => Math.max(urgency, 1) === level).length;
  await client.query("create temp table owners as select row_number() over (order by id) as place, id from staff where name like 'Bench Nurse%'");
  await client.query(
    `create temp table made as
     select n, at, f, level, ${STAGES} as stage, ${timedId("request")} as id, ${timedId("patient")} as own_patient_id,
       1 + floor(power(random(), 1.6) * $5::int)::int as family, 1 + floor(random() * $6::int)::int as given,
       1 + floor(random() * case level when 3 then $7::int when 2 then $8::int else $9::int end)::int as shape,
       1 + floor(random() * ${STAFF})::int as owner, random() as draw, random() as other_draw
     from (select n, $4::timestamptz - n * (interval '1 day' * $3::float / $2::float) as at, (n::float / $2::float) * (1 + 0.1 * random()) as f,
             case when u < ${EMERGENCY_SHARE} then 3 when u < ${SAME_DAY_SHARE} then 2 else 1 end as level
           from (select n, random() as u from generate_series(1, $1::int) n) drawn) placed`,
    [count, openOf(count), OPEN_DAYS, at.toISOString(), families.length, givens.length, shapesAt(3), shapesAt(2), shapesAt(1)],
  );
  await client.query("create temp table belongs as select n, case when n % 12 = 0 then coalesce(lead(own_patient_id, 3) over (order by n), own_patient_id) else own_patient_id end as patient_id from made");
  await client.query("analyze");
}

async function fillList(client: Queryable, table: string, names: readonly unknown[]): Promise<void> {
  await client.query(`create temp table ${table} as select place, x ->> 'name' as name, x ->> 'folded' as folded from jsonb_array_elements($1::jsonb) with ordinality t(x, place)`, [JSON.stringify(names)]);
}

async function fillPatients(client: Queryable, clinicId: string): Promise<void> {
  await client.query(
    `insert into patients (id, clinic_id, family_name, given_name, born_on, phone, contact_method, contact_times, may_leave_message, may_text, language, needs_interpreter)
     select m.own_patient_id, $1, f.name, g.name, date '1938-01-01' + (m.n % 1000000 * 719 % 23000), '+1' || ${PHONE}, 'call', '{}', true, m.n % 3 = 0,
       case when m.n % 7 = 0 then 'es' when m.n % 41 = 0 then 'vi' else 'en' end, m.n % 29 = 0
     from made m join families f on f.place = m.family join givens g on g.place = m.given order by m.n desc`,
    [clinicId],
  );
}

/** The parts of the search text as the product writes them. */
async function fillRequests(client: Queryable, clinicId: string): Promise<void> {
  await client.query(
    `insert into requests (id, clinic_id, patient_id, reference, stage, stage_since_at, urgency, source, filled_by_kind, acknowledgements, received_at, recorded_at,
       first_contact_due_at, first_contact_at, assigned_to_id, snoozed_until, duplicate_of_id, category, vein_signs, night_share, glance, answers_version, search_text)
     select m.id, $1, b.patient_id, ${REFERENCE}, m.stage, m.at + interval '1 hour' * least(24 * m.draw, 3), ${URGENCY}, case when m.draw < 0.7 then 'form' when m.draw < 0.9 then 'api' else 'phone' end,
       'self', '{"notForEmergencies": true, "noObligation": true, "privacyNoticeVersion": "1"}', m.at, m.at,
       m.at + case m.level when 3 then interval '15 minutes' when 2 then interval '4 hours' else interval '20 hours' end,
       case when m.stage <> 'new' or m.draw < 0.3 or (m.at < now() - interval '1 day' and m.other_draw < 0.95) then m.at + interval '5 hours' * m.draw end,
       case when m.other_draw < case m.stage when 'new' then 0.25 else 0.75 end then o.id end,
       case when m.stage in ('needs_info', 'accepted') and m.other_draw < 0.03 then now() + interval '1 day' end,
       null, s.category, s.vein_signs, s.night_share, s.glance, 1, f.folded || ' ' || g.folded || ' ' || lower(${REFERENCE}) || ' 1' || ${PHONE}
     from made m join belongs b on b.n = m.n join shapes s on greatest(s.urgency, 1) = m.level and s.place = m.shape
       join families f on f.place = m.family join givens g on g.place = m.given join owners o on o.place = m.owner
     order by m.n desc`,
    [clinicId],
  );
  await client.query(
    `insert into request_answers (id, clinic_id, request_id, answers_version, answers, result, rules_version, source, answered_at)
     select ${timedId("answers")}, $1, m.id, 1, s.answers, s.result, 'cramp-rules-1', 'form', m.at
     from made m join shapes s on greatest(s.urgency, 1) = m.level and s.place = m.shape order by m.n desc`,
    [clinicId],
  );
  await client.query(
    `insert into request_flags (id, clinic_id, request_id, flag, level, patient_said, raised_at, cleared_at, cleared_by_id, clear_reason)
     select gen_random_uuid(), $1, m.id, x.flag, x.level, x.said, m.at, case when ${IS_CLEARED} then m.at + interval '1 hour' end, case when ${IS_CLEARED} then o.id end, case when ${IS_CLEARED} then 'Called and seen' end
     from made m join shapes s on greatest(s.urgency, 1) = m.level and s.place = m.shape join owners o on o.place = m.owner,
       lateral jsonb_to_recordset(s.flags) as x(flag text, level smallint, said text) order by m.n desc`,
    [clinicId],
  );
}
