import "server-only";
import { sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { Category, VeinSigns } from "@/lib/domain/cramp-pattern/evaluate";
import type { FindingId } from "@/lib/domain/cramp-pattern/findings";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { WorklistRow } from "@/lib/domain/request";
import type { RaisedFlagId } from "@/lib/domain/thrombus-flag";
import type { Tx } from "../client";
import { listParam } from "./worklist-scope";

/** A row before its reasons are put in words. */
export type StoredWorklistRow = Omit<WorklistRow, "reasons" | "pattern" | "hasSimilarName"> & {
  patientId: string;
  category: Category;
  veinSigns: VeinSigns;
  /** Open ones, worst first. */
  flags: { flag: RaisedFlagId; level: number; patientSaid: string }[];
  /** Null for who may not see the interpretation: then they are not read at all. */
  answers: Answers | null;
  findings: FindingId[] | null;
};

type Raw = Omit<StoredWorklistRow, "urgency" | "assignedTo" | "isAcknowledged" | "flags"> & {
  urgency: number;
  acknowledgedAt: string | null;
  ownerId: string | null;
  ownerName: string | null;
  flags: StoredWorklistRow["flags"] | null;
};

const FLAGS = sql`(select json_agg(json_build_object('flag', f.flag, 'level', f.level, 'patientSaid', f.patient_said) order by f.level desc, f.flag)
  from request_flags f where f.request_id = r.id and f.cleared_at is null)`;
const APPOINTMENT = sql`case when r.stage = 'ultrasound_scheduled' then (select json_build_object('startsAt', a.starts_at, 'room', m.name)
  from ultrasound_orders o join ultrasound_appointments a on a.order_id = o.id and a.state in ('booked', 'arrived') join rooms m on m.id = a.room_id
  where o.request_id = r.id order by a.starts_at limit 1) end`;
const BESIDES = sql`case when r.stage in ('new', 'needs_info', 'accepted') then (select json_build_object('purpose', o.purpose, 'isScheduled', o.state = 'scheduled')
  from ultrasound_orders o where o.request_id = r.id and o.purpose <> 'diagnostic' and o.state in ('ordered', 'scheduled') order by o.purpose = 'dvt' desc, o.ordered_at limit 1) end`;
const CHECK_IN = sql`case when r.stage = 'follow_up' then (select json_build_object('point', c.point, 'dueOn', c.due_on)
  from check_ins c where c.request_id = r.id and c.state = 'planned' order by c.due_on limit 1) end`;
const NEWEST_ANSWERS = sql`left join request_answers n on n.request_id = r.id and n.answers_version = r.answers_version`;

/** The rows of these requests of the clinic, in the order of the ids, with all that a row shows: one statement, whatever their number. */
export async function selectStoredRowsInClinic(
  tx: Tx,
  ids: readonly string[],
  { clinicId, seesPattern }: { clinicId: string; seesPattern: boolean },
): Promise<StoredWorklistRow[]> {
  if (ids.length === 0) return [];
  const result = await tx.execute<Raw>(sql`
    select r.id, r.version, r.reference, r.patient_id as "patientId", p.family_name as "familyName", p.given_name as "givenName",
      p.born_on::text as "bornOn", (select e.reference from requests e where e.id = r.earlier_request_id and e.clinic_id = r.clinic_id) as "earlierReference",
      p.phone, p.language, p.needs_interpreter as "needsInterpreter", r.stage, r.stage_since_at as "stageSinceAt",
      r.urgency, r.source, r.received_at as "receivedAt", r.first_contact_due_at as "firstContactDueAt",
      r.first_contact_at as "firstContactAt", r.emergency_acknowledged_at as "acknowledgedAt", r.snoozed_until as "snoozedUntil",
      s.id as "ownerId", s.name as "ownerName", r.category, r.vein_signs as "veinSigns", r.glance,
      ${FLAGS} as flags, ${APPOINTMENT} as appointment, ${BESIDES} as besides, ${CHECK_IN} as "checkIn",
      ${seesPattern ? sql`n.answers, n.result -> 'findings'` : sql`null::jsonb as answers, null::jsonb`} as findings
    from unnest(${listParam(ids)}::uuid[]) with ordinality page(id, place)
    join requests r on r.id = page.id and r.clinic_id = ${clinicId}
    join patients p on p.id = r.patient_id
    left join staff s on s.id = r.assigned_to_id
    ${seesPattern ? NEWEST_ANSWERS : sql``}
    order by page.place`);
  return result.rows.map(readRow);
}

function readRow({ ownerId, ownerName, acknowledgedAt, urgency, flags, appointment, ...raw }: Raw): StoredWorklistRow {
  return {
    ...raw,
    urgency: urgencyFromRank(urgency),
    stageSinceAt: instant(raw.stageSinceAt),
    receivedAt: instant(raw.receivedAt),
    firstContactDueAt: instant(raw.firstContactDueAt),
    firstContactAt: raw.firstContactAt === null ? null : instant(raw.firstContactAt),
    snoozedUntil: raw.snoozedUntil === null ? null : instant(raw.snoozedUntil),
    isAcknowledged: acknowledgedAt !== null,
    assignedTo: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName },
    flags: flags ?? [],
    appointment: appointment === null ? null : { ...appointment, startsAt: instant(appointment.startsAt) },
  };
}

/** Both drivers give instants of a bare statement as PostgreSQL writes them. */
export function instant(written: string | Date): string {
  return new Date(written).toISOString();
}
