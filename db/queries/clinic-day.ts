import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "../client";

/** The calendar day at the clinic: its bounds as instants, and the day itself. */
export type ClinicDay = { timeZone: string; on: string; startsAt: string; endsAt: string };

export type ClinicDesk = { day: ClinicDay; triageLead: string | null; staff: { id: string; name: string }[] };

/** What every worklist needs of its clinic: the day, who leads triage, and who can own a request. */
export async function findClinicDesk(tx: Tx, clinicId: string, at: string): Promise<ClinicDesk | null> {
  const result = await tx.execute<ClinicDay & { triageLead: string | null; staff: ClinicDesk["staff"] | null }>(sql`
    select c.time_zone as "timeZone", to_char(d.starts, 'YYYY-MM-DD') as "on",
      (d.starts at time zone c.time_zone)::text as "startsAt", ((d.starts + interval '1 day') at time zone c.time_zone)::text as "endsAt",
      (select s.name from staff s where s.id = c.triage_lead_id) as "triageLead",
      (select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from staff s
        where s.clinic_id = c.id and s.disabled_at is null and s.roles <> array['admin']) as staff
    from clinics c, lateral (select date_trunc('day', ${at}::timestamptz at time zone c.time_zone) as starts) d
    where c.id = ${clinicId}`);
  const row = result.rows[0];
  if (!row) return null;
  const { triageLead, staff, ...day } = row;
  return { day, triageLead, staff: staff ?? [] };
}
