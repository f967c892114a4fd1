import "server-only";
import { sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { findingText } from "@/lib/domain/cramp-pattern/finding-texts";
import type { FindingId } from "@/lib/domain/cramp-pattern/findings";
import type { FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import type { Tx } from "../client";
import { instant } from "./worklist-rows";
import { listParam } from "./worklist-scope";

export type RowFlag = { requestId: string; flag: FlagId; level: number; patientSaid: string };

/** The open flags of these requests, worst first. The ids come from a query scoped to the clinic. */
export async function selectOpenFlagsOf(tx: Tx, ids: readonly string[]): Promise<RowFlag[]> {
  const result = await tx.execute<RowFlag>(sql`
    select f.request_id as "requestId", f.flag, f.level, f.patient_said as "patientSaid" from request_flags f
    where f.request_id = any(${listParam(ids)}::uuid[]) and f.cleared_at is null order by f.level desc, f.flag`);
  return result.rows;
}

/** What the rules found in the newest answers of these requests, in words. */
export async function selectFindingTextsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const result = await tx.execute<{ requestId: string; answers: Answers; findings: FindingId[] | null }>(sql`
    select r.id as "requestId", a.answers, a.result -> 'findings' as findings from requests r
    join request_answers a on a.request_id = r.id and a.answers_version = r.answers_version
    where r.id = any(${listParam(ids)}::uuid[])`);
  return new Map(result.rows.map(({ requestId, answers, findings }) => [requestId, (findings ?? []).map((id) => findingText(id, answers).text)]));
}

export type RowAppointment = { requestId: string; startsAt: string; room: string };

/** The open appointment of each of these requests. */
export async function selectOpenAppointmentsOf(tx: Tx, ids: readonly string[]): Promise<RowAppointment[]> {
  if (ids.length === 0) return [];
  const result = await tx.execute<RowAppointment>(sql`
    select distinct on (o.request_id) o.request_id as "requestId", a.starts_at as "startsAt", m.name as room
    from ultrasound_orders o join ultrasound_appointments a on a.order_id = o.id join rooms m on m.id = a.room_id
    where o.request_id = any(${listParam(ids)}::uuid[]) and a.state in ('booked', 'arrived') order by o.request_id, a.starts_at`);
  return result.rows.map((row) => ({ ...row, startsAt: instant(row.startsAt) }));
}

export type RowCheckIn = { requestId: string; point: string; dueOn: string };

/** The next check-in that nobody has answered, of each of these requests. */
export async function selectNextCheckInsOf(tx: Tx, ids: readonly string[]): Promise<RowCheckIn[]> {
  if (ids.length === 0) return [];
  const result = await tx.execute<RowCheckIn>(sql`
    select distinct on (c.request_id) c.request_id as "requestId", c.point, c.due_on::text as "dueOn" from check_ins c
    where c.request_id = any(${listParam(ids)}::uuid[]) and c.state = 'planned' order by c.request_id, c.due_on`);
  return result.rows;
}
