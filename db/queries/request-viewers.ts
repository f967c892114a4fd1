import "server-only";
import { and, asc, eq, gte, inArray, ne, sql } from "drizzle-orm";
import type { Viewer } from "@/lib/domain/live";
import type { Tx } from "../client";
import { requestViewers, staff } from "../schema";

type Saying = { requestId: string; clinicId: string; staffId: string; at: Date; freshAfter: Date };

/** Notes that this person has a request of the clinic open now; null when there is no such request. */
export async function saveViewerInClinic(tx: Tx, { requestId, clinicId, staffId, at, freshAfter }: Saying): Promise<{ isNew: boolean } | null> {
  const now = at.toISOString();
  const result = await tx.execute<{ isNew: boolean }>(sql`
    insert into request_viewers as seen (request_id, staff_id, clinic_id, opened_at, seen_at)
    select r.id, ${staffId}::uuid, r.clinic_id, ${now}::timestamptz, ${now}::timestamptz from requests r where r.id = ${requestId} and r.clinic_id = ${clinicId}
    on conflict (request_id, staff_id) do update set seen_at = excluded.seen_at,
      opened_at = case when seen.seen_at < ${freshAfter.toISOString()}::timestamptz then excluded.opened_at else seen.opened_at end
    returning opened_at = ${now}::timestamptz as "isNew"`);
  return result.rows[0] ?? null;
}

/** True when this person had it open. */
export async function deleteViewerInClinic(tx: Tx, { requestId, clinicId, staffId }: Pick<Saying, "requestId" | "clinicId" | "staffId">): Promise<boolean> {
  const gone = await tx
    .delete(requestViewers)
    .where(and(eq(requestViewers.requestId, requestId), eq(requestViewers.staffId, staffId), eq(requestViewers.clinicId, clinicId)))
    .returning({ requestId: requestViewers.requestId });
  return gone.length > 0;
}

/** Forgets those who left without a word. */
export async function deleteStaleViewers(tx: Tx, freshAfter: Date): Promise<void> {
  await tx.execute(sql`
    delete from request_viewers where (request_id, staff_id) in
      (select request_id, staff_id from request_viewers where seen_at < ${freshAfter.toISOString()}::timestamptz limit 100 for update skip locked)`);
}

/** Tells every screen of the clinic that somebody opened or left a request. */
export async function tellOpened(tx: Tx, requestId: string, clinicId: string): Promise<void> {
  await tx.execute(sql`select pg_notify('charley_requests', ${`${clinicId} ${requestId} opened`})`);
}

/** Colleagues of this person who have these requests open, who opened first standing first. */
export async function selectViewersInClinic(
  tx: Tx,
  requestIds: readonly string[],
  { clinicId, staffId, freshAfter }: { clinicId: string; staffId: string; freshAfter: Date },
): Promise<Viewer[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .select({ requestId: requestViewers.requestId, name: staff.name, openedAt: requestViewers.openedAt })
    .from(requestViewers)
    .innerJoin(staff, eq(staff.id, requestViewers.staffId))
    .where(
      and(
        inArray(requestViewers.requestId, [...requestIds]),
        eq(requestViewers.clinicId, clinicId),
        ne(requestViewers.staffId, staffId),
        gte(requestViewers.seenAt, freshAfter),
      ),
    )
    .orderBy(asc(requestViewers.openedAt));
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
}
