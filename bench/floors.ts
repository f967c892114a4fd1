/** The best statements that somebody would write by hand for the same rows, counts and hits. `$1` is the clinic. */
export const FLOOR_ROWS = `
  select r.id, r.version, r.reference, p.family_name, p.given_name, p.born_on, p.phone, p.language, p.needs_interpreter, r.stage, r.stage_since_at, r.urgency, r.source, r.received_at,
    r.first_contact_due_at, r.first_contact_at, s.name, r.category, r.vein_signs, r.glance, a.result -> 'findings', a.answers,
    (select json_agg(json_build_array(flag, level, patient_said) order by level desc) from request_flags where request_id = r.id and cleared_at is null) as flags,
    case when r.stage = 'ultrasound_scheduled' then (select json_build_array(u.starts_at, m.name) from ultrasound_orders o join ultrasound_appointments u on u.order_id = o.id and u.state in ('booked', 'arrived') join rooms m on m.id = u.room_id where o.request_id = r.id) end,
    case when r.stage = 'follow_up' then (select json_build_array(c.point, c.due_on) from check_ins c where c.request_id = r.id and c.state = 'planned' order by c.due_on limit 1) end
  from (select * from requests where clinic_id = $1 and stage_order < 20 order by urgency desc, received_at, id limit 51) r
  join patients p on p.id = r.patient_id left join staff s on s.id = r.assigned_to_id
  left join request_answers a on a.request_id = r.id and a.answers_version = r.answers_version
  order by r.urgency desc, r.received_at, r.id`;
/** By stage, which is all that most views need. */
export const FLOOR_COUNTS = "select stage_order, urgency, count(*)::int from requests where clinic_id = $1 and stage_order < 20 group by stage_order, urgency";
export const FLOOR_SEARCH = `
  select r.id, r.reference, p.family_name, p.given_name, p.born_on, p.phone, r.stage, r.received_at from requests r join patients p on p.id = r.patient_id
  where r.clinic_id = $1 and r.search_text like $2 order by r.stage_order >= 20, r.received_at desc limit 21`;
/** What a table without a search text does. */
export const NAIVE_SEARCH = `
  select r.id, r.reference, p.family_name, p.given_name, p.born_on, p.phone, r.stage, r.received_at from requests r join patients p on p.id = r.patient_id
  where r.clinic_id = $1 and (p.family_name || ' ' || p.given_name) ilike $2 order by r.received_at desc limit 21`;
