import "server-only";
import { selectLastBulkItemsOfStaff, selectLastChangesInClinic, type BulkItemRow } from "@/db/queries/bulk-changes";
import type { StaffActor } from "@/lib/domain/actor";
import { changedWords, type PastBulk } from "@/lib/domain/bulk";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { deskOf } from "../worklist-rows";

const MOST_LISTED = 10;

/** The actor's own last bulk changes, newest first, with what of each can still be undone. */
export async function listBulkChanges(actor: StaffActor): Promise<{ bulks: PastBulk[]; timeZone: string }> {
  return audited(actor, "requests.bulk", { kind: "bulk" }, async (tx, note) => {
    const { day } = await deskOf(tx, actor);
    const rows = await selectLastBulkItemsOfStaff(tx, actor.staffId, actor.clinicId, MOST_LISTED);
    note.rows(rows.length);
    const moved = rows.filter((row) => row.undoneAt === null && row.version !== row.versionAfter).map(({ requestId }) => requestId);
    const changes = await selectLastChangesInClinic(tx, [...new Set(moved)], actor.clinicId);
    const whyNot = (row: BulkItemRow) => (moved.includes(row.requestId) && row.version !== row.versionAfter ? changedWords(changes.get(row.requestId) ?? null, now()) : null);
    const bulks = new Map<string, PastBulk>();
    for (const row of rows) {
      const bulk = bulks.get(row.bulkId) ?? { bulkId: row.bulkId, kind: row.kind, madeAt: row.madeAt, items: [] };
      bulks.set(row.bulkId, bulk);
      const { requestId, reference, familyName, givenName, formerOwner, before, undoneAt } = row;
      bulk.items.push({ requestId, reference, familyName, givenName, formerOwner, formerSnooze: before.snoozedUntil ?? null, undoneAt, why: undoneAt === null ? whyNot(row) : null });
    }
    return { bulks: [...bulks.values()], timeZone: day.timeZone };
  });
}
