import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { BulkBefore, BulkKind, BulkRow } from "@/lib/domain/bulk";
import type { Stage } from "@/lib/domain/stages";
import type { Tx } from "../client";
import { bulkChangeItems, bulkChanges } from "../schema";
import { instant } from "./worklist-rows";
import { listParam } from "./worklist-scope";

export async function insertBulkChange(tx: Tx, change: typeof bulkChanges.$inferInsert): Promise<void> {
  await tx.insert(bulkChanges).values(change);
}

export async function insertBulkItem(tx: Tx, item: typeof bulkChangeItems.$inferInsert): Promise<void> {
  await tx.insert(bulkChangeItems).values(item);
}

/** A person's own bulk change, or null: nobody takes back another's. */
export async function findBulkChangeOfStaff(tx: Tx, bulkId: string, staffId: string, clinicId: string) {
  const [row] = await tx
    .select()
    .from(bulkChanges)
    .where(and(eq(bulkChanges.id, bulkId), eq(bulkChanges.staffId, staffId), eq(bulkChanges.clinicId, clinicId)));
  return row ?? null;
}

/** What still stands of a bulk change, in the order of the requests, which is the order that rows are locked in everywhere. */
export async function selectStandingItemsOfBulk(tx: Tx, bulkId: string, clinicId: string) {
  return tx
    .select()
    .from(bulkChangeItems)
    .where(and(eq(bulkChangeItems.bulkId, bulkId), eq(bulkChangeItems.clinicId, clinicId), isNull(bulkChangeItems.undoneAt)))
    .orderBy(bulkChangeItems.requestId);
}

/** Locks the item until the transaction ends; null once it is undone. */
export async function lockStandingItem(tx: Tx, bulkId: string, requestId: string, clinicId: string) {
  const [row] = await tx
    .select()
    .from(bulkChangeItems)
    .where(and(eq(bulkChangeItems.bulkId, bulkId), eq(bulkChangeItems.requestId, requestId), eq(bulkChangeItems.clinicId, clinicId), isNull(bulkChangeItems.undoneAt)))
    .for("update");
  return row ?? null;
}

export async function saveItemUndone(tx: Tx, bulkId: string, requestId: string, clinicId: string, at: Date): Promise<void> {
  await tx
    .update(bulkChangeItems)
    .set({ undoneAt: at })
    .where(and(eq(bulkChangeItems.bulkId, bulkId), eq(bulkChangeItems.requestId, requestId), eq(bulkChangeItems.clinicId, clinicId)));
}

/** An earlier bulk change left the row at `from`; taken back to that state it is at `to`, and the earlier one can be undone in turn. */
export async function saveItemsStandingAgain(tx: Tx, requestId: string, clinicId: string, from: number, to: number): Promise<void> {
  await tx
    .update(bulkChangeItems)
    .set({ versionAfter: to })
    .where(and(eq(bulkChangeItems.requestId, requestId), eq(bulkChangeItems.clinicId, clinicId), eq(bulkChangeItems.versionAfter, from), isNull(bulkChangeItems.undoneAt)));
}

/** Marks the whole change as undone once nothing of it stands. */
export async function saveBulkUndone(tx: Tx, bulkId: string, clinicId: string, at: Date): Promise<void> {
  const standing = sql`exists (select 1 from bulk_change_items i where i.bulk_id = ${bulkId} and i.undone_at is null)`;
  await tx
    .update(bulkChanges)
    .set({ undoneAt: at, version: sql`${bulkChanges.version} + 1` })
    .where(and(eq(bulkChanges.id, bulkId), eq(bulkChanges.clinicId, clinicId), isNull(bulkChanges.undoneAt), sql`not ${standing}`));
}

export type BulkItemRow = {
  bulkId: string; kind: BulkKind; madeAt: string; requestId: string; before: BulkBefore; versionAfter: number; undoneAt: string | null;
  version: number; reference: string; familyName: string; givenName: string; formerOwner: string | null; owner: string | null; snoozedUntil: string | null;
};

/** A person's last bulk changes with their requests as they are now, newest first. */
export async function selectLastBulkItemsOfStaff(tx: Tx, staffId: string, clinicId: string, most: number): Promise<BulkItemRow[]> {
  const result = await tx.execute<BulkItemRow>(sql`
    select b.id as "bulkId", b.kind, b.made_at as "madeAt", i.request_id as "requestId", i.before, i.version_after as "versionAfter",
      i.undone_at as "undoneAt", r.version, r.reference, p.family_name as "familyName", p.given_name as "givenName",
      former.name as "formerOwner", owner.name as owner, r.snoozed_until as "snoozedUntil"
    from (select c.id, c.kind, c.made_at from bulk_changes c
      where c.staff_id = ${staffId} and c.clinic_id = ${clinicId} and exists (select 1 from bulk_change_items x where x.bulk_id = c.id)
      order by c.made_at desc, c.id desc limit ${most}) b
    join bulk_change_items i on i.bulk_id = b.id
    join requests r on r.id = i.request_id and r.clinic_id = ${clinicId}
    join patients p on p.id = r.patient_id
    left join staff former on former.id = (i.before ->> 'assignedToId')::uuid and former.clinic_id = ${clinicId}
    left join staff owner on owner.id = r.assigned_to_id
    order by b.made_at desc, b.id desc, r.reference`);
  return result.rows.map((row) => ({
    ...row,
    madeAt: instant(row.madeAt),
    undoneAt: row.undoneAt === null ? null : instant(row.undoneAt),
    snoozedUntil: row.snoozedUntil === null ? null : instant(row.snoozedUntil),
  }));
}

export type BulkSubjectRow = BulkRow & { stage: Stage; ownerId: string | null; snoozedUntil: string | null; urgency: number; flagLevel: number };

/** What decides whether a bulk change concerns these requests of the clinic, in the order of the ids. */
export async function selectBulkSubjectsInClinic(tx: Tx, ids: readonly string[], clinicId: string): Promise<BulkSubjectRow[]> {
  if (ids.length === 0) return [];
  const result = await tx.execute<BulkSubjectRow>(sql`
    select r.id as "requestId", r.version, r.reference, p.family_name as "familyName", p.given_name as "givenName", r.stage,
      r.assigned_to_id as "ownerId", r.snoozed_until as "snoozedUntil", r.urgency,
      coalesce((select max(f.level) from request_flags f where f.request_id = r.id and f.cleared_at is null), 0) as "flagLevel"
    from unnest(${listParam(ids)}::uuid[]) with ordinality wanted(id, place)
    join requests r on r.id = wanted.id and r.clinic_id = ${clinicId}
    join patients p on p.id = r.patient_id
    order by wanted.place`);
  return result.rows.map((row) => ({ ...row, snoozedUntil: row.snoozedUntil === null ? null : instant(row.snoozedUntil) }));
}

/** What of a change does not move the version: it adds, and replaces nothing. */
const ADDED_FIELDS = ["notes", "contacts", "wellsWorksheets"];
const madeFields = sql`e.changed_fields @> array['acknowledgements']`;

export type LastByOthers = { by: string | null; at: string | null; ownSince: number };

/**
 * Who but this person last changed each of these requests, or the name and phone it is found by; and how many changes of
 * this person's own, each of which moved the version, came after that.
 */
export async function selectLastByOthersInClinic(tx: Tx, ids: readonly string[], staffId: string, clinicId: string): Promise<Map<string, LastByOthers>> {
  if (ids.length === 0) return new Map();
  const isChange = sql`e.clinic_id = ${clinicId} and e.outcome = 'ok' and cardinality(e.changed_fields) > 0
    and not e.changed_fields <@ ${listParam(ADDED_FIELDS)}::text[] and not ${madeFields}`;
  const result = await tx.execute<LastByOthers & { requestId: string }>(sql`
    select r.id as "requestId", theirs.by, theirs.at, (select count(*)::int from audit_events e
      where e.subject_id = r.id and ${isChange} and e.actor_id = ${staffId} and (theirs.at is null or e.at > theirs.at)) as "ownSince"
    from unnest(${listParam(ids)}::uuid[]) wanted(id)
    join requests r on r.id = wanted.id and r.clinic_id = ${clinicId}
    left join lateral (select e.actor_name as by, e.at from audit_events e
      where (e.subject_id = r.id or (e.subject_id = r.patient_id and e.changed_fields && array['phone', 'requests']))
        and ${isChange} and e.actor_id is distinct from ${staffId}
      order by e.at desc, e.id desc limit 1) theirs on true`);
  return new Map(result.rows.map(({ requestId, by, at, ownSince }) => [requestId, { by, at: at === null ? null : instant(at), ownSince }]));
}

/** Who last changed each of these requests, and when; read from the audit log, which no change can miss. */
export async function selectLastChangesInClinic(tx: Tx, ids: readonly string[], clinicId: string): Promise<Map<string, { byId: string | null; by: string; at: string }>> {
  const result = await tx.execute<{ requestId: string; byId: string | null; by: string; at: string }>(sql`
    select wanted.id as "requestId", last."byId", last.by, last.at from unnest(${listParam(ids)}::uuid[]) wanted(id)
    cross join lateral (select e.actor_id as "byId", e.actor_name as by, e.at from audit_events e
      where e.subject_id = wanted.id and e.clinic_id = ${clinicId} and e.outcome = 'ok' and cardinality(e.changed_fields) > 0
      order by e.at desc, e.id desc limit 1) last`);
  return new Map(result.rows.map(({ requestId, byId, by, at }) => [requestId, { byId, by, at: instant(at) }]));
}
