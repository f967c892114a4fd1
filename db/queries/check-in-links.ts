import "server-only";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { LinkMail, SentLink } from "@/lib/domain/check-in-link";
import type { Tx } from "../client";
import { checkInLinks, checkIns, messages } from "../schema";

export type CheckInLinkRow = typeof checkInLinks.$inferSelect;
type LinkChanges = Partial<Pick<CheckInLinkRow, "fields" | "answeredAt">>;

/** The link of this secret, with the request of its check-in; null when the clinic has none. */
export async function findCheckInLinkByToken(tx: Tx, tokenSha256: string, clinicId: string): Promise<{ id: string; requestId: string } | null> {
  const [row] = await tx
    .select({ id: checkInLinks.id, requestId: checkIns.requestId })
    .from(checkInLinks)
    .innerJoin(checkIns, and(eq(checkIns.id, checkInLinks.checkInId), eq(checkIns.clinicId, checkInLinks.clinicId)))
    .where(and(eq(checkInLinks.tokenSha256, tokenSha256), eq(checkInLinks.clinicId, clinicId)));
  return row ?? null;
}

export async function findCheckInLinkInClinic(tx: Tx, id: string, clinicId: string): Promise<CheckInLinkRow | null> {
  const [row] = await tx.select().from(checkInLinks).where(and(eq(checkInLinks.id, id), eq(checkInLinks.clinicId, clinicId)));
  return row ?? null;
}

/** The links of these check-ins, newest first. */
export async function selectLinksOfCheckIns(tx: Tx, checkInIds: readonly string[], clinicId: string): Promise<CheckInLinkRow[]> {
  if (checkInIds.length === 0) return [];
  return tx
    .select()
    .from(checkInLinks)
    .where(and(inArray(checkInLinks.checkInId, [...checkInIds]), eq(checkInLinks.clinicId, clinicId)))
    .orderBy(desc(checkInLinks.createdAt), desc(checkInLinks.id));
}

/** The state of the mail of a link, which has the id of its link; for queries that join `messages` to the link. */
export const LINK_MAIL = sql<LinkMail>`case when ${messages.id} is null then 'none' when ${messages.sentAt} is not null then 'sent' when ${messages.deadAt} is not null then 'failed' else 'waiting' end`;

/** The links of these check-ins as staff see them, newest first. */
export async function selectSentLinksOfCheckIns(tx: Tx, checkInIds: readonly string[], clinicId: string): Promise<(SentLink & { checkInId: string })[]> {
  if (checkInIds.length === 0) return [];
  const rows = await tx
    .select({ checkInId: checkInLinks.checkInId, madeAt: checkInLinks.createdAt, mail: LINK_MAIL, fields: checkInLinks.fields })
    .from(checkInLinks)
    .leftJoin(messages, and(eq(messages.id, checkInLinks.id), eq(messages.clinicId, checkInLinks.clinicId)))
    .where(and(inArray(checkInLinks.checkInId, [...checkInIds]), eq(checkInLinks.clinicId, clinicId)))
    .orderBy(desc(checkInLinks.createdAt), desc(checkInLinks.id));
  return rows.map(({ checkInId, madeAt, mail, fields }) => ({ checkInId, madeAt: madeAt.toISOString(), mail, isStarted: Object.keys(fields).length > 0 }));
}

export async function insertCheckInLink(tx: Tx, link: typeof checkInLinks.$inferInsert): Promise<void> {
  await tx.insert(checkInLinks).values(link);
}

/** Ends the links that still open and empties them. */
export async function revokeLinksOfCheckIns(tx: Tx, checkInIds: readonly string[], clinicId: string, revokedAt: Date): Promise<void> {
  await tx
    .update(checkInLinks)
    .set({ revokedAt, fields: {}, version: sql`${checkInLinks.version} + 1` })
    .where(and(inArray(checkInLinks.checkInId, [...checkInIds]), eq(checkInLinks.clinicId, clinicId), isNull(checkInLinks.revokedAt), isNull(checkInLinks.answeredAt)));
}

/** Saves on the link of a locked request, which nobody else writes to meanwhile. */
export async function saveCheckInLink(tx: Tx, { id, clinicId, version }: CheckInLinkRow, changes: LinkChanges): Promise<void> {
  await tx
    .update(checkInLinks)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(checkInLinks.id, id), eq(checkInLinks.clinicId, clinicId), eq(checkInLinks.version, version)));
}

/** Empties what was typed behind links that have run out unanswered; returns how many. */
export async function forgetExpiredFieldsInClinic(tx: Tx, clinicId: string, at: Date): Promise<number> {
  const emptied = await tx
    .update(checkInLinks)
    .set({ fields: {}, version: sql`${checkInLinks.version} + 1` })
    .where(and(eq(checkInLinks.clinicId, clinicId), sql`${checkInLinks.expiresAt} <= ${at.toISOString()}::timestamptz`, sql`${checkInLinks.fields} <> '{}'::jsonb`))
    .returning({ id: checkInLinks.id });
  return emptied.length;
}

/**
 * Check-ins whose window is running on this day and whose patient may be written to, at an address that is nobody's who may
 * not, that have no link yet: neither of their own nor of the other leg at the same point. Of both legs the first one stands for the two.
 */
export async function selectCheckInsWithoutLinkInClinic(tx: Tx, clinicId: string, today: string, limit: number): Promise<string[]> {
  const result = await tx.execute<{ id: string }>(sql`
    select c.id from check_ins c join requests r on r.id = c.request_id join patients p on p.id = r.patient_id join treatments t on t.id = c.treatment_id
    where c.clinic_id = ${clinicId} and c.state = 'planned' and r.stage_order < 20 and c.window_starts_on <= ${today}::date and c.window_ends_on >= ${today}::date
      and p.email is not null and not p.is_do_not_contact and p.died_on is null
      and not exists (select 1 from patients b where b.clinic_id = p.clinic_id and lower(b.email) = lower(p.email) and (b.is_do_not_contact or b.died_on is not null))
      and not exists (select 1 from check_ins o join treatments ot on ot.id = o.treatment_id join check_in_links l on l.check_in_id = o.id
        where o.request_id = c.request_id and o.point = c.point and o.state <> 'cancelled' and (o.id = c.id or ot.leg <> t.leg)
          and o.window_starts_on <= c.window_ends_on and c.window_starts_on <= o.window_ends_on)
      and not exists (select 1 from check_ins o join treatments ot on ot.id = o.treatment_id
        where o.request_id = c.request_id and o.point = c.point and o.state = 'planned' and ot.leg <> t.leg and o.id < c.id
          and o.window_starts_on <= ${today}::date and o.window_ends_on >= ${today}::date)
    order by c.due_on, c.id limit ${limit}`);
  return result.rows.map(({ id }) => id);
}
