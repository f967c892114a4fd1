import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { CheckInListRow, CheckInListStatus } from "@/lib/domain/check-in-list";
import type { ContactChannel, ContactOutcome } from "@/lib/domain/contact-rules";
import type { LinkMail } from "@/lib/domain/check-in-link";
import type { Tx } from "../client";
import { LINK_MAIL } from "./check-in-links";
import { instant } from "./worklist-rows";

export type CheckInScope = { clinicId: string; today: string };

// What nobody can answer any more is not asked for: planned check-ins of ended requests stand in no list.
const ASKED = sql`c.state = 'planned' and r.stage_order < 20`;

function conditionOf(status: CheckInListStatus, today: string): SQL {
  const day = sql`${today}::date`;
  switch (status) {
    case "planned":
      return sql`${ASKED} and c.window_starts_on > ${day}`;
    case "due":
      return sql`${ASKED} and c.window_starts_on <= ${day} and c.due_on >= ${day}`;
    case "late":
      return sql`${ASKED} and c.due_on < ${day} and c.window_ends_on >= ${day}`;
    case "missed":
      return sql`${ASKED} and c.window_ends_on < ${day}`;
    case "answered":
      return sql`c.state = 'answered'`;
  }
}

// Both legs of one point are asked in one call: what falls on one day, or was answered at one moment, is one row.
const ONE_CALL = sql`c.request_id, c.point, c.answered_at, case when c.answered_at is null then c.due_on end`;

const ORDER: Record<CheckInListStatus, SQL> = {
  planned: sql`k.due_on, k.id`,
  due: sql`k.window_ends_on, k.due_on, k.id`,
  late: sql`k.window_ends_on, k.due_on, k.id`,
  missed: sql`k.due_on desc, k.id`,
  answered: sql`k.answered_at desc, k.id`,
};

type Stored = Omit<CheckInListRow, "status" | "answeredAt" | "link" | "attempts"> & { tries: number; channels: ContactChannel[] | null; lastTryAt: string | null; lastOutcome: ContactOutcome | null; answeredAt: string | null; linkMadeAt: string | null; mail: LinkMail; isStarted: boolean | null };

/** One page of the check-ins of one status: those to ask now by the end of their window, planned ones by due day, of answered and missed ones the latest first. */
export async function selectCheckInListInClinic(tx: Tx, { clinicId, today }: CheckInScope, status: CheckInListStatus, slice: { offset: number; limit: number }): Promise<CheckInListRow[]> {
  const result = await tx.execute<Stored>(sql`
    with calls as (
      select (array_agg(c.id order by c.id))[1] as id, (array_agg(c.version order by c.id))[1] as version, c.request_id, c.point, c.answered_at, array_agg(c.id) as ids, bool_and(c.recorded_by_id is null) as no_caller,
        (array_agg(c.recorded_by_id order by c.id))[1] as caller_id,
        array_agg(distinct t.leg) as legs, min(c.due_on) as due_on, min(c.window_starts_on) as window_starts_on, max(c.window_ends_on) as window_ends_on, max(t.treated_on) as treated_on
      from check_ins c join requests r on r.id = c.request_id join treatments t on t.id = c.treatment_id
      where c.clinic_id = ${clinicId} and ${conditionOf(status, today)} group by ${ONE_CALL}),
    page as (select * from calls k order by ${ORDER[status]} limit ${slice.limit} offset ${slice.offset})
    select k.id, k.version, k.request_id as "requestId", r.reference, p.id as "patientId", p.family_name as "familyName", p.given_name as "givenName",
      p.born_on::text as "bornOn", p.phone, p.language, p.needs_interpreter as "needsInterpreter", p.email is not null as "hasEmail", p.may_leave_message as "mayLeaveMessage",
      p.is_do_not_contact as "isDoNotContact", p.died_on::text as "diedOn",
      k.legs, k.point, k.due_on::text as "dueOn", k.window_starts_on::text as "windowStartsOn", k.window_ends_on::text as "windowEndsOn", k.treated_on::text as "treatedOn", k.answered_at as "answeredAt",
      k.answered_at is not null and k.no_caller as "isByPatient", case when k.answered_at is not null then s.name end as "answeredBy",
      coalesce(a.tries, 0) as tries, a.channels, a.last_at as "lastTryAt", a.last_outcome as "lastOutcome", l.created_at as "linkMadeAt", ${LINK_MAIL} as mail, l.fields <> '{}'::jsonb as "isStarted"
    from page k join requests r on r.id = k.request_id join patients p on p.id = r.patient_id
      left join lateral (select id, clinic_id, created_at, fields from check_in_links where check_in_id = any(k.ids) order by created_at desc, id desc limit 1) l on true
      left join staff s on s.id = k.caller_id and s.clinic_id = r.clinic_id
      left join lateral (select count(*)::int as tries, array_agg(distinct channel) as channels, max(occurred_at) as last_at, (array_agg(outcome order by occurred_at desc, id desc))[1] as last_outcome
        from contact_attempts where check_in_id = any(k.ids)) a on true
      left join messages on messages.id = l.id and messages.clinic_id = l.clinic_id
    order by ${ORDER[status]}`);
  return result.rows.map(({ linkMadeAt, mail, isStarted, tries, channels, lastTryAt, lastOutcome, ...row }) => ({
    ...row, status,
    answeredAt: row.answeredAt === null ? null : instant(row.answeredAt),
    link: linkMadeAt === null ? null : { madeAt: instant(linkMadeAt), mail, isStarted: isStarted === true },
    attempts: lastTryAt === null || lastOutcome === null ? null : { count: tries, channels: channels ?? [], lastAt: instant(lastTryAt), lastOutcome },
  }));
}

/** How many calls stand in each status. */
export async function countCheckInsInClinic(tx: Tx, { clinicId, today }: CheckInScope, statuses: readonly CheckInListStatus[]): Promise<Record<CheckInListStatus, number>> {
  const result = await tx.execute<{ status: CheckInListStatus; calls: number }>(sql`
    select status, count(*)::int as calls from (
      select ${sql`case ${sql.join(statuses.map((status) => sql`when ${conditionOf(status, today)} then ${status}::text`), sql` `)} end`} as status
      from check_ins c join requests r on r.id = c.request_id where c.clinic_id = ${clinicId} and c.state in ('planned', 'answered') group by 1, ${ONE_CALL}) calls
    where status is not null group by status`);
  const found = new Map(result.rows.map(({ status, calls }) => [status, calls]));
  return Object.fromEntries(statuses.map((status) => [status, found.get(status) ?? 0])) as Record<CheckInListStatus, number>;
}
